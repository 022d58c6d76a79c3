import { suggestion } from "@sandbank/scenario/nearest";
import { type CommandEntry, commands, DEFAULT_COMMAND } from "./commands.ts";
import { helpOf, overviewOf } from "./help.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

/**
 * Runs `sandbank` with its arguments, those of the shell without the program's own.
 * @returns the exit code: 0, 1 where something failed or a check found something, 2 for what cannot be done as asked.
 */
export async function sandbank(given: readonly string[], terminal: Terminal): Promise<number> {
  // `sandbank help world` is what many try first.
  const args = given[0] === "help" ? [...given.slice(1), "--help"] : given;
  const options = args.findIndex((arg) => arg.startsWith("-"));
  const words = args.slice(0, options === -1 ? args.length : options);
  const wantsHelp = args.includes("--help") || args.includes("-h");
  if (words.length === 0 && (args[0] === "--version" || args[0] === "-v")) {
    terminal.print(version());
    return 0;
  }
  if (words.length === 0 && wantsHelp) {
    terminal.print(overviewOf(commands, ""));
    return 0;
  }
  const entry = find(words);
  const rest = args.slice(words.length === 0 ? 0 : (entry?.name.split(" ").length ?? 0));
  try {
    if (entry) {
      const command = await entry.load();
      if (!wantsHelp) return await command.run(rest, terminal);
      terminal.print(helpOf(command));
      return 0;
    }
    const name = words.join(" ");
    if (!isGroup(name)) throw new UsageError(explainUnknown(name));
    if (wantsHelp) terminal.print(overviewOf(commands, name));
    else terminal.complain(overviewOf(commands, name));
    return wantsHelp ? 0 : 2;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`sandbank${entry ? ` ${entry.name}` : ""}: ${error.message}`);
    return 2;
  }
}

/** The command with the most words in front of what was said. */
function find(words: readonly string[]): CommandEntry | undefined {
  if (words.length === 0) return commands.find(({ name }) => name === DEFAULT_COMMAND);
  return commands
    .filter(({ name }) => name === words.slice(0, name.split(" ").length).join(" "))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** The beginning of the name of a command. */
function isGroup(name: string): boolean {
  return commands.some((command) => command.name.startsWith(`${name} `));
}

function explainUnknown(name: string): string {
  const names = commands.map((command) => command.name);
  return `there is no "${name}"${suggestion(name, names) || `; there are ${names.join(", ")}`}`;
}
