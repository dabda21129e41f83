// Front matter: the plain `key: value` lines at its top level. No YAML parser: only simple values matter to reading.

/** Keys in lower case, values as written without quotes and comments. */
export function readFrontMatter(matter: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of matter.split(/\r\n|\n|\r/)) {
    const pair = /^([A-Za-z_][\w-]*)[ \t]*[:=][ \t]*(\S.*)$/.exec(line);
    if (!pair) continue;
    const key = pair[1]!.toLowerCase();
    const value = unquote(pair[2]!);
    if (value !== "" && !Object.hasOwn(values, key)) values[key] = value;
  }
  return values;
}

function unquote(value: string): string {
  const quote = value[0];
  if (quote === '"' || quote === "'") {
    const end = value.indexOf(quote, 1);
    if (end > 0) return value.slice(1, end);
  }
  const comment = value.search(/\s#/);
  return (comment < 0 ? value : value.slice(0, comment)).trim();
}
