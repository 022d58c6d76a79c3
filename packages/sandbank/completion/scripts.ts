/** What a shell offers after a command. */
interface Completed {
  /** `world show`. */
  readonly name: string;
  readonly summary: string;
  /** One of them comes first. */
  readonly operands: readonly string[];
  readonly options: readonly CompletedOption[];
}

interface CompletedOption {
  /** `--port`. */
  readonly flag: string;
  readonly help: string;
  readonly takesValue: boolean;
}

type Script = (commands: readonly Completed[]) => string;

/** Scripts by shell. */
export const scripts = { bash, zsh, fish } satisfies Record<string, Script>;

/** For every beginning of every command: the words that may follow. */
function beginnings(commands: readonly Completed[]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>([["", ["--help", "--version"]]]);
  for (const { name } of commands) {
    const parts = name.split(" ");
    parts.forEach((part, index) => {
      const front = parts.slice(0, index).join(" ");
      const words = found.get(front) ?? [];
      if (!words.includes(part)) found.set(front, [...words, part]);
    });
  }
  return found;
}

function bash(commands: readonly Completed[]): string {
  const cases = new Map(
    [...beginnings(commands)].map(([front, words]) => [`"${front}"`, { words, valued: "" }]),
  );
  for (const { name, operands, options } of commands) {
    const flags = options.map(({ flag }) => flag);
    const valued = options.flatMap(({ flag, takesValue }) => (takesValue ? [flag] : [])).join(" ");
    const next = cases.get(`"${name}"`)?.words ?? [];
    cases.set(`"${name}"`, { words: [...next, ...operands, ...flags], valued });
    if (operands.length > 0) cases.set(`"${name} "*`, { words: flags, valued });
  }
  const lines = [...cases].map(
    ([front, { words, valued }]) =>
      `    ${front}) words="${words.join(" ")}"${valued && ` valued=" ${valued} "`} ;;`,
  );
  return `_sandbank() {
  local current="\${COMP_WORDS[COMP_CWORD]}" front="" word words="" valued=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) break ;; *) front="\${front:+$front }$word" ;; esac
  done
  case "$front" in
${lines.join("\n")}
  esac
  COMPREPLY=()
  case "$valued" in *" \${COMP_WORDS[COMP_CWORD-1]} "*) return ;; esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _sandbank sandbank`;
}

/** zsh reads completions written for bash. */
function zsh(commands: readonly Completed[]): string {
  return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
}

function fish(commands: readonly Completed[]): string {
  const next = beginnings(commands);
  const summaries = new Map(commands.map(({ name, summary }) => [name, ` -d ${quoted(summary)}`]));
  /** Where the command line has these words and none that may come next. */
  const after = (front: string) => {
    const seen = front.split(" ").map((part) => `__fish_seen_subcommand_from ${part}`);
    const further = next.get(front) ?? [];
    const none = further.length > 0 ? [`not __fish_seen_subcommand_from ${further.join(" ")}`] : [];
    return quoted(front === "" ? "__fish_use_subcommand" : [...seen, ...none].join("; and "));
  };
  const words = [...next].flatMap(([front, following]) =>
    following.map((word) =>
      word.startsWith("--")
        ? `complete -c sandbank -n ${after(front)} -l ${word.slice(2)}`
        : `complete -c sandbank -f -n ${after(front)} -a ${word}${summaries.get(`${front} ${word}`.trim()) ?? ""}`,
    ),
  );
  const rest = commands.flatMap(({ name, operands, options }) => [
    ...(operands.length > 0 ? [`complete -c sandbank -f -n ${after(name)} -a '${operands.join(" ")}'`] : []),
    ...options.map(
      ({ flag, help, takesValue }) =>
        `complete -c sandbank -n ${after(name)} -l ${flag.slice(2)}${takesValue ? " -r" : ""} -d ${quoted(help)}`,
    ),
  ]);
  return [...words, ...rest].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}
