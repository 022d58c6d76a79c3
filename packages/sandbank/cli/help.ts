import type { Command } from "./command.ts";
import type { CommandEntry } from "./commands.ts";

/** What a command is for and every option it has. */
export function helpOf({ name, summary, options, operand }: Command): string {
  const lines = Object.entries(options).map(([option, { value, help, setting }]) => [
    `--${option}${value ? ` ${value}` : ""}`,
    setting ? `${help} (${setting})` : help,
  ]);
  const width = Math.max(6, ...lines.map(([left = ""]) => left.length));
  return [
    `sandbank ${name}${operand ? ` ${operand.value}` : ""} [options]`,
    "",
    summary,
    ...(operand ? ["", `${operand.value}  ${operand.help}`] : []),
    "",
    ...[...lines, ["--help", "this text"]].map(([left = "", help]) => `  ${left.padEnd(width)}  ${help}`),
  ].join("\n");
}

/** The commands there are, of those whose name begins with `prefix`. */
export function overviewOf(commands: readonly CommandEntry[], prefix: string): string {
  const listed = commands.filter(({ name }) => name.startsWith(prefix));
  const width = Math.max(...listed.map(({ name }) => name.length));
  return [
    `sandbank ${prefix === "" ? "" : `${prefix} `}<command> [options]`,
    "",
    ...listed.map(({ name, summary }) => `  sandbank ${name.padEnd(width)}  ${summary}`),
    "",
    "Each has --help.",
  ].join("\n");
}
