import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** An option as `parseArgs` of Node wants it, and what `--help` says of it. */
interface Option {
  readonly type: "string" | "boolean";
  /** What stands for the value in the help, `<number>`. */
  readonly value?: string;
  readonly help: string;
}
export type Options = Readonly<Record<string, Option>>;

export interface Command {
  /** `world show`. */
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  /** @throws UsageError for what cannot be done as asked. @returns the exit code. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** A command whose options are known to the compiler in its `run`. */
export function command<O extends Options>(spec: {
  readonly name: string;
  readonly summary: string;
  readonly options: O;
  readonly run: (values: ValuesOf<O>, terminal: Terminal) => Promise<number>;
}): Command {
  return {
    ...spec,
    run: async (args, terminal) => spec.run(readOptions(args, spec.options), terminal),
  };
}

export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]["type"] extends "boolean" ? boolean : string;
};

/** @throws UsageError for options there are not, values missing or too many, and words that are no options */
function readOptions<O extends Options>(args: readonly string[], options: O): ValuesOf<O> {
  const config = {
    args: [...args],
    options,
    strict: true,
    allowPositionals: false,
  } satisfies ParseArgsConfig;
  try {
    return parseArgs(config).values as ValuesOf<O>;
  } catch (error) {
    // Node explains at length after the first sentence.
    throw new UsageError(error instanceof Error ? error.message.split(". ")[0] : String(error));
  }
}
