import { z } from "zod";

/** One line of a benchmark's table. */
export const row = z.object({
  /** What was measured, "first page, cold". */
  what: z.string(),
  measured: z.number(),
  /** `n`: a number of things. */
  unit: z.enum(["/s", "ms", "µs", "MB", "×", "%", "n"]),
  /** What it should be; null for what stands there to compare with. */
  target: z
    .object({ atMost: z.number() })
    .or(z.object({ atLeast: z.number() }))
    .nullable(),
  /** How: sizes, rounds, what was compared. */
  how: z.string(),
});
export type Row = z.infer<typeof row>;

/** Null where there is no target. */
export function isMet({ measured, target }: Row): boolean | null {
  if (!target) return null;
  return "atMost" in target ? measured <= target.atMost : measured >= target.atLeast;
}

/** What a program of a benchmark has found out, handed to the process that prints the table. */
export function report(rows: readonly Row[]): void {
  process.stdout.write(`${JSON.stringify(rows)}\n`);
}
