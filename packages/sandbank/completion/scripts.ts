/** What a shell offers after a command. */
interface Completed {
  /** `world show`. */
  readonly name: string;
  readonly summary: string;
  readonly words: readonly string[];
}

type Script = (commands: readonly Completed[]) => string;

/** Scripts by shell. */
export const scripts = { bash, zsh, fish } satisfies Record<string, Script>;

/** Words that may follow those in front, for every beginning of every command. */
function following(commands: readonly Completed[]): [front: string, words: string[]][] {
  const found = new Map<string, Set<string>>();
  const add = (front: string, word: string) =>
    found.set(front, (found.get(front) ?? new Set<string>()).add(word));
  for (const { name, words } of commands) {
    const parts = name.split(" ");
    parts.forEach((part, index) => {
      add(parts.slice(0, index).join(" "), part);
    });
    for (const word of words) add(name, word);
  }
  return [...found].map(([front, words]) => [front, [...words]]);
}

function bash(commands: readonly Completed[]): string {
  const cases = following(commands).map(([front, words]) => `    "${front}") words="${words.join(" ")}" ;;`);
  return `_sandbank() {
  local current="\${COMP_WORDS[COMP_CWORD]}" front="" word words=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) break ;; *) front="\${front:+$front }$word" ;; esac
  done
  case "$front" in
${cases.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _sandbank sandbank`;
}

/** zsh reads completions written for bash. */
function zsh(commands: readonly Completed[]): string {
  return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, summary, words }) => {
    const parts = name.split(" ");
    const first = parts[0] ?? "";
    const seen = parts.map((part) => `__fish_seen_subcommand_from ${part}`).join("; and ");
    const begin = [`complete -c sandbank -f -n __fish_use_subcommand -a ${first}`];
    const second =
      parts.length > 1
        ? [
            `complete -c sandbank -f -n '__fish_seen_subcommand_from ${first}' -a ${parts[1]} -d '${quoted(summary)}'`,
          ]
        : [];
    const options = words.map((word) =>
      word.startsWith("--")
        ? `complete -c sandbank -n '${seen}' -l ${word.slice(2)}`
        : `complete -c sandbank -f -n '${seen}' -a ${word}`,
    );
    return [...begin, ...second, ...options];
  });
  return [...new Set(lines)].join("\n");
}

function quoted(text: string): string {
  return text.replaceAll("'", "\\'");
}
