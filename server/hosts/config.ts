// config: the text of policywright.yaml → settings, and what is wrong with it in words and with a place. Knows no files.
import { isMap, isNode, LineCounter, type Node, parseDocument } from "yaml";
import { readSettings, type Settings } from "../settings";

export interface ConfigProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  /** error: something in the file does not hold. warning: a name that nothing here knows. */
  readonly severity: "error" | "warning";
}

/** Settings of a config file over those of `base`. A text that is no YAML leaves `base` as it is. */
export function parseConfig(text: string, base?: Settings): { settings: Settings; problems: ConfigProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = document.errors[0];
  if (fault)
    return {
      ...readSettings(undefined, base),
      problems: [{ ...place(fault.pos[0]), message: sentence(fault.message), severity: "error" }],
    };
  try {
    const { settings, problems } = readSettings(document.toJS(), base);
    return {
      settings,
      problems: problems.map(({ path, message, severity }) => ({ ...place(offsetOf(document.contents, path)), message, severity })),
    };
  } catch (error) {
    // Aliases that unfold without end.
    return {
      ...readSettings(undefined, base),
      problems: [{ line: 1, column: 1, message: sentence(String((error as Error).message)), severity: "error" }],
    };
  }
}

/** Where the value at `path` is named: its key in a map, itself in a list. */
function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let at = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isNode(key) ? (key as { value?: unknown }).value : key) === String(step));
      if (isNode(pair?.key)) at = pair.key.range?.[0] ?? at;
      node = pair?.value;
    } else {
      node = (node as { items?: unknown[] } | null)?.items?.[Number(step)];
      if (isNode(node)) at = node.range?.[0] ?? at;
    }
  }
  return at;
}

const sentence = (message: string): string => `Not valid YAML: ${message.split("\n")[0]}. The default settings are used.`;
