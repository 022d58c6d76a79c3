import { readOptions } from "./read-options.ts";
import type { Terminal } from "./terminal.ts";

/** An option as `parseArgs` of Node wants it, and what `--help` says of it. */
interface Option {
  readonly type: "string" | "boolean";
  /** May be given several times. */
  readonly multiple?: boolean;
  /** What stands for the value in the help, `<number>`. */
  readonly value?: string;
  readonly help: string;
  /** The environment variable of the same meaning. */
  readonly setting?: string;
}
export type Options = Readonly<Record<string, Option>>;

/** The one word some commands take besides options, e.g. the shell to complete in. */
export interface Operand {
  readonly value: string;
  readonly choices: readonly string[];
  readonly help: string;
}

export interface Command {
  /** `world show`. */
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  readonly operand?: Operand;
  /** @throws UsageError for what cannot be done as asked. @returns the exit code. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** A command whose options are known to the compiler in its `run`. */
export function command<O extends Options>(spec: {
  readonly name: string;
  readonly summary: string;
  readonly options: O;
  readonly operand?: Operand;
  readonly run: (values: ValuesOf<O>, terminal: Terminal, operand: string) => Promise<number>;
}): Command {
  return {
    ...spec,
    run: async (args, terminal) => {
      const { values, operand } = readOptions(args, spec);
      return spec.run(values, terminal, operand);
    },
  };
}

export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]["type"] extends "boolean"
    ? boolean
    : O[Name]["multiple"] extends true
      ? readonly string[]
      : string;
};
