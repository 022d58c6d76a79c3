import { suggestion } from "@sandbank/scenario/nearest";
import { z } from "zod";

const PREFIX = "sandbank_";

/** What a person would do at Tink Link and at the bank, said in advance on its URL. */
const headlessAnswer = z.strictObject({
  sandbank_user: z.string().min(1).optional(),
  sandbank_provider: z.string().min(1).optional(),
  sandbank_decision: z
    .enum(["approve", "decline", "cancel", "abandon"], "has to be approve, decline, cancel or abandon")
    .default("approve"),
  sandbank_code: z.string().optional(),
  sandbank_accounts: z.string().optional(),
});
export type HeadlessAnswer = z.infer<typeof headlessAnswer>;

type Query = Readonly<Record<string, string>>;

/** True for a URL that says how it is to be answered. */
export function isHeadless(query: Query): boolean {
  return Object.keys(query).some((name) => name.startsWith(PREFIX));
}

/** The answer in a URL, or what is wrong with it. */
export function readHeadless(query: Query): HeadlessAnswer | { readonly problem: string } {
  const given = Object.entries(query).filter(([name]) => name.startsWith(PREFIX));
  const known = Object.keys(headlessAnswer.shape);
  const unknown = given.find(([name]) => !known.includes(name))?.[0];
  if (unknown !== undefined) {
    const meant = suggestion(unknown, known) || `; there are: ${known.join(", ")}.`;
    return { problem: `There is no parameter ${unknown}${meant}` };
  }
  const read = headlessAnswer.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return { problem: `${issue?.path.join(".")} ${issue?.message}.` };
}
