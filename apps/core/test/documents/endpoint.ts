import type { z } from "zod";

/** An endpoint as a source document has it. Everything here is data: what the code does is compared with it. */
export interface DocumentedEndpoint {
  readonly method: "GET" | "POST" | "DELETE";
  /** As the document prints it: `[connectionId]` and `:accountId` stand for ids. */
  readonly path: string;
  /** Query parameters. */
  readonly parameters?: readonly DocumentedParameter[];
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status: 200 | 201;
  readonly answer: z.ZodType;
  /** Refusals besides those that follow from the path and the parameters. */
  readonly refusals?: readonly DocumentedRefusal[];
}

export interface DocumentedParameter {
  readonly name: string;
  /** A value, in which `[name]` stands for an id. */
  readonly value: string;
  /** What the answer has to hold with that value and need not without it. */
  readonly holds: (answer: Answer) => boolean;
  /** A value that is refused; none where every text is a value. */
  readonly bad?: string;
}

interface DocumentedRefusal {
  readonly when: string;
  readonly body?: unknown;
  readonly status: 400 | 409;
  /** What `issues` has to name. */
  readonly field?: string;
}

/** As parsed from JSON: a test that looks for what is not there fails by itself. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is read as whoever wrote the document would
export type Answer = any;
