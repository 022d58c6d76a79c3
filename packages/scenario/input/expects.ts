import { z } from "zod";

interface Refused {
  readonly input?: unknown;
}

/** Says what was found and what belongs there; `what` begins with an article. */
export function expects(what: string): (refused: Refused) => string {
  return ({ input }) => (input === undefined ? `is missing; give ${what}` : `${shown(input)} is not ${what}`);
}

/** Text of a certain form. */
export function form(pattern: RegExp, what: string): z.ZodString {
  const error = expects(what);
  return z
    .string({
      error: ({ input }) => {
        const unquoted = typeof input === "number" || typeof input === "boolean";
        return `${error({ input })}${unquoted ? "; put text in quotes" : ""}`;
      },
    })
    .regex(pattern, { error });
}

/** Text of one line that is not empty. */
export function text(what: string): z.ZodString {
  return form(/^(?=.*\S).{1,200}$/u, `${what} (one line, up to 200 characters)`);
}

/** One of a list of words. */
export function oneOf<const Word extends string>(words: readonly Word[], what: string) {
  return z.enum(words, { error: expects(what) });
}

/** A whole number of a range, ends included. */
export function whole(from: number, to: number, what: string): z.ZodInt {
  const error = expects(what);
  return z.int({ error }).min(from, { error }).max(to, { error });
}

/** The value as a message may show it: short, on one line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
