import { type Style, styleOf } from "../text/style.ts";

/** Where a command prints, and what can be shown there. */
export interface Terminal {
  /** Columns; at least 40. */
  readonly width: number;
  readonly style: Style;
  /** Prints text and a line end. */
  print(text: string): void;
  /** Prints a line for people, apart from the output. */
  complain(text: string): void;
}

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 40;

/** What a terminal needs to know of `process.stdout`. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
  write(text: string): unknown;
}

/** A pipe or a file has 80 columns and no colours; so has a terminal under NO_COLOR (https://no-color.org). */
export function terminalOn(out: OutputStream, err: Pick<OutputStream, "write">): Terminal {
  const isTerminal = out.isTTY === true;
  return {
    width: Math.max(LEAST_WIDTH, (isTerminal && out.columns) || DEFAULT_WIDTH),
    style: styleOf(isTerminal && out.hasColors?.() === true),
    print: (text) => out.write(`${text}\n`),
    complain: (text) => err.write(`${text}\n`),
  };
}
