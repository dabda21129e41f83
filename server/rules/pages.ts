// The page that explains a rule: behind the code's link in the editor, and SARIF's helpUri.

const pages = "https://github.com/policywright/policywright/blob/main/docs/rules";

/** "contradiction/sharing" → the address of docs/rules/contradiction-sharing.md. */
export const rulePage = (name: string): string => `${pages}/${name.replaceAll("/", "-")}.md`;
