// Markdown: text that must stand in Markdown as it is.

/** The text with every character escaped that Markdown, or HTML within it, would take for mark-up. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, "\\$&");
