// completions: scripts by which bash, zsh and fish complete the command line, written from the program itself.
import type { Command, Option } from "commander";
import { rules } from "../rules/rules";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** A command as a shell must know it. */
export interface CommandShape {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionShape[];
  /** Words that may follow it besides options: names of sub-commands, rules, shells. */
  readonly words: readonly string[];
  readonly takesFiles: boolean;
}

export interface OptionShape {
  readonly short?: string;
  readonly long?: string;
  readonly description: string;
  /** none: a mere switch. */
  readonly value: "none" | "choice" | "file" | "free";
  readonly choices: readonly string[];
}

export function completionsFor(program: Command, shell: Shell): string {
  const shapes = program.commands.map(shapeOf);
  return writers[shell](shapes);
}

export function shapeOf(command: Command): CommandShape {
  const options = [command, ...command.commands].flatMap((one) => one.options.filter(({ hidden }) => !hidden).map(optionOf));
  const all = [...options, { short: "-h", long: "--help", description: "display help for command", value: "none", choices: [] } as const];
  const choices = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  const words = [
    ...command.commands.map((one) => one.name()),
    ...choices,
    ...(command.name() === "explain" ? rules.map(({ name }) => name) : []),
  ];
  return {
    name: command.name(),
    description: command.description(),
    options: all.filter((one, i) => all.findIndex(({ long, short }) => long === one.long && short === one.short) === i),
    words,
    takesFiles: [command, ...command.commands].some((one) => one.registeredArguments.some(({ argChoices }) => !argChoices)),
  };
}

function optionOf({ short, long, description, required, optional, argChoices = [], flags }: Option): OptionShape {
  const takes = required || optional;
  const value = !takes ? "none" : argChoices.length > 0 ? "choice" : /<(?:file|folder|path|name)>/.test(flags) ? "file" : "free";
  return { short, long, description, value, choices: argChoices };
}

const flagsOf = ({ short, long }: OptionShape): string[] => [short, long].filter((one) => one !== undefined);

const writers: Readonly<Record<Shell, (shapes: readonly CommandShape[]) => string>> = { bash, zsh, fish };

function bash(shapes: readonly CommandShape[]): string {
  const cases = shapes.map(({ name, options, words, takesFiles }) => {
    const valued = options.filter(({ value }) => value !== "none");
    const values = valued.map((one) => {
      const reply =
        one.value === "choice"
          ? `COMPREPLY=($(compgen -W '${one.choices.join(" ")}' -- "$current"))`
          : one.value === "file"
            ? `COMPREPLY=($(compgen -f -- "$current"))`
            : "COMPREPLY=()";
      return `        ${flagsOf(one).join("|")}) ${reply}; return ;;`;
    });
    const files = takesFiles ? ` COMPREPLY+=($(compgen -f -- "$current"))` : "";
    return [
      `    ${name})`,
      ...(values.length > 0 ? [`      case "$previous" in`, ...values, "      esac"] : []),
      `      if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W '${options.flatMap(flagsOf).join(" ")}' -- "$current"))`,
      `      else COMPREPLY=($(compgen -W '${words.join(" ")}' -- "$current"));${files || " :"}; fi ;;`,
    ].join("\n");
  });
  return `# bash completion for policywright. Put it into ~/.local/share/bash-completion/completions/policywright
_policywright() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${shapes.map(({ name }) => name).join(" ")} --help --version' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
}
complete -o filenames -F _policywright policywright
`;
}

function zsh(shapes: readonly CommandShape[]): string {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const told = (text: string) => text.replace(/[[\]:\\]/g, "\\$&");
  const cases = shapes.map(({ name, options, words, takesFiles }) => {
    const specs = options.map((one) => {
      const flags = flagsOf(one);
      const value =
        one.value === "none"
          ? ""
          : one.value === "choice"
            ? `:value:(${one.choices.join(" ")})`
            : one.value === "file"
              ? ":file:_files"
              : ":value: ";
      const rest = quote(`[${told(one.description)}]${value}`);
      return flags.length === 2 ? `'(${flags.join(" ")})'{${flags.join(",")}}${rest}` : `${quote(flags[0]!)}${rest}`;
    });
    const rest =
      words.length > 0
        ? takesFiles
          ? `'*: :_alternative "words:word:(${words.join(" ")})" "files:file:_files"'`
          : `'*:word:(${words.join(" ")})'`
        : takesFiles
          ? "'*:file:_files'"
          : "";
    return `    ${name}) _arguments -s : ${[...specs, rest].filter(Boolean).join(" ")} ;;`;
  });
  return `#compdef policywright
# zsh completion for policywright. Put it into a folder of $fpath under the name _policywright
_policywright() {
  local -a commands
  commands=(${shapes.map(({ name, description }) => quote(`${name}:${told(description)}`)).join(" ")})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = _policywright ]; then _policywright "$@"; else compdef _policywright policywright; fi
`;
}

function fish(shapes: readonly CommandShape[]): string {
  const quote = (text: string) => `'${text.replace(/['\\]/g, "\\$&")}'`;
  const rows = [
    "# fish completion for policywright. Put it into ~/.config/fish/completions/policywright.fish",
    "complete -c policywright -f",
  ];
  for (const { name, description } of shapes)
    rows.push(`complete -c policywright -n __fish_use_subcommand -a ${name} -d ${quote(description)}`);
  for (const { name, options, words, takesFiles } of shapes) {
    const when = `complete -c policywright -n '__fish_seen_subcommand_from ${name}'`;
    if (takesFiles) rows.push(`${when} -F`);
    if (words.length > 0) rows.push(`${when} -a ${quote(words.join(" "))}`);
    for (const { short, long, description, value, choices } of options) {
      const flags = [short && `-s ${short.slice(1)}`, long && `-l ${long.slice(2)}`].filter(Boolean).join(" ");
      const takes = value === "none" ? "" : value === "choice" ? ` -x -a ${quote(choices.join(" "))}` : value === "file" ? " -r -F" : " -x";
      rows.push(`${when} ${flags}${takes} -d ${quote(description)}`);
    }
  }
  return `${rows.join("\n")}\n`;
}
