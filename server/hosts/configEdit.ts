// configEdit: a change to the text of a config file that leaves its comments and everything else as they are. Knows no files.
import { isMap, isSeq, parseDocument } from "yaml";
import type { ConfigEditParams } from "./protocol";

/** The text with the change in it; undefined for a text that is no YAML, which nobody should write over. */
export function editConfig(text: string, change: ConfigEditParams["change"]): string | undefined {
  try {
    const after = edited(text, change);
    if (after !== undefined) mustRead(after);
    return after;
  } catch {
    // Aliases that lead nowhere or unfold without end, or a key that would be one where it now stands.
    return undefined;
  }
}

/** Throws where the text holds no value. */
function mustRead(text: string): void {
  const document = parseDocument(text, { logLevel: "error" });
  if (document.errors[0]) throw document.errors[0];
  document.toJS();
}

function edited(text: string, change: ConfigEditParams["change"]): string | undefined {
  const document = parseDocument(text, { logLevel: "error" });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return undefined;
  const isJson = text.trimStart().startsWith("{");
  if ("allow" in change) {
    const list = document.get("allow");
    if (list !== undefined && list !== null && !isSeq(list)) return undefined;
    const { rule, text: words, reason } = change.allow;
    const agreed = document.createNode({ rule, ...(words ? { text: words } : {}), reason });
    if (isSeq(list)) list.add(agreed);
    else document.set("allow", document.createNode([agreed]));
  } else if ("profiles" in change) {
    document.set("profiles", document.createNode([...change.profiles], { flow: true }));
  } else {
    const rules = document.get("rules");
    if (rules !== undefined && rules !== null && !isMap(rules)) return undefined;
    // A key with nothing behind it holds no rules yet.
    if (isMap(rules)) rules.set(change.rule, change.severity);
    else document.set("rules", document.createNode({ [change.rule]: change.severity }));
  }
  return isJson ? `${JSON.stringify(document.toJS(), null, 2)}\n` : document.toString({ lineWidth: 0 });
}
