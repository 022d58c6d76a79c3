import { z } from "zod";

/** What a person would do on the consent pages, said in advance. */
export const headlessAnswer = z.strictObject({
  decision: z
    .enum(["approve", "deny", "abandon", "expire"], "has to be approve, deny, abandon or expire")
    .default("approve")
    .describe(
      "approve; deny; abandon closes the window: the request goes on waiting; expire lets the request time out.",
    ),
  username: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe("Who signs in: a word, a persona, a customer. Needed to approve."),
  code: z
    .string()
    .nullable()
    .default(null)
    .describe("What is entered where a code is asked for; the right one unless said."),
  accounts: z
    .array(z.string().min(1))
    .nonempty()
    .nullable()
    .default(null)
    .describe("Accounts ticked, each by id, last four digits or product name; all unless said."),
  permissions: z
    .array(z.string().min(1))
    .nullable()
    .default(null)
    .describe("Scopes left ticked; all that were asked for unless said."),
  duration: z
    .string()
    .nullable()
    .default(null)
    .describe("ISO 8601, of those the bank offers, or until_revoked; the bank's first unless said."),
});
export type HeadlessAnswer = z.infer<typeof headlessAnswer>;

/** An answer nobody could give; `message` says why and what could be given. */
export class HeadlessError extends Error {
  override readonly name = "HeadlessError";
  readonly code: "invalid_answer" | "sign_in_failed" | "already_answered";

  constructor(code: HeadlessError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

export const NOBODY_SIGNS_IN =
  "To approve, say who signs in: a word such as ok, a persona such as overspender, or a user name.";
