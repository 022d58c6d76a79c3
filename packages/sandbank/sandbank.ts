import type { Command } from "./command.ts";
import { helpOf, overviewOf } from "./help.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { worldCheck } from "./world/check.ts";
import { worldList } from "./world/list.ts";
import { worldShow } from "./world/show.ts";

const commands: readonly Command[] = [worldShow, worldList, worldCheck];

/**
 * Runs `sandbank` with its arguments, those of the shell without the program's own.
 * @returns the exit code: 0, 1 where a check found something, 2 for what cannot be done as asked.
 */
export async function sandbank(args: readonly string[], terminal: Terminal): Promise<number> {
  const words = args.findIndex((arg) => arg.startsWith("-"));
  const name = args.slice(0, words === -1 ? args.length : words).join(" ");
  const wantsHelp = args.includes("--help") || args.includes("-h");
  const found = commands.find((command) => command.name === name);
  try {
    if (found && wantsHelp) terminal.print(helpOf(found));
    else if (found) return await found.run(args.slice(found.name.split(" ").length), terminal);
    else if (!isGroup(name)) throw new UsageError(`there is no "${name}"; there are ${namesOf(commands)}`);
    else if (wantsHelp) terminal.print(overviewOf(commands, name));
    else {
      terminal.complain(overviewOf(commands, name));
      return 2;
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`sandbank${found ? ` ${found.name}` : ""}: ${error.message}`);
    return 2;
  }
}

/** The beginning of the name of a command. */
function isGroup(name: string): boolean {
  return name === "" || commands.some((command) => command.name.startsWith(`${name} `));
}

function namesOf(listed: readonly Command[]): string {
  return listed.map(({ name }) => name).join(", ");
}
