import type { Terminal } from "../cli/terminal.ts";

/** What happened, in words; with `facts`, what a program may want of it. */
interface Step {
  readonly title: string;
  readonly lines: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Prints a step and what came back. */
export type Say = (step: Step) => void;

/** Steps as they are made, numbered from 1: for people, or each as a line of JSON. */
export function numberedSteps({ print }: Pick<Terminal, "print">, json: boolean): Say {
  let step = 0;
  return ({ title, lines, facts }) => {
    step += 1;
    print(
      json
        ? JSON.stringify({ step, title, ...facts })
        : [`\n${step}. ${title}`, ...lines.map((line) => `   ${line}`)].join("\n"),
    );
  };
}
