import { z } from "zod";

/** Why a person cannot sign in, whatever each façade calls it. */
export type SignInRefusal = "wrong_password" | "blocked" | "no_accounts" | "cancelled" | "unavailable";

/** Something that happens while signing in, in the order of the words. */
type SignInEffect =
  /** The bank asks for a one-time code. */
  | { readonly at: "sign_in"; readonly kind: "code" }
  /** The bank refuses; the first so many times, or always where `times` is null. */
  | {
      readonly at: "sign_in";
      readonly kind: "refusal";
      readonly reason: SignInRefusal;
      readonly times: number | null;
    };

/** Something a consent is given with, whatever the person chose. */
type ConsentEffect =
  | { readonly at: "consent"; readonly kind: "ends"; readonly afterMs: number }
  | { readonly at: "consent"; readonly kind: "shares_nothing" };

/** What happens to calls for data, once there is a consent; the first so many of them, or all where `times` is null. */
export type DataEffect =
  | { readonly at: "data"; readonly kind: "unavailable"; readonly times: number | null }
  | {
      readonly at: "data";
      readonly kind: "rate_limited";
      readonly retryAfterSeconds: number;
      readonly times: number | null;
    }
  | { readonly at: "data"; readonly kind: "delayed"; readonly ms: number }
  /** What belongs to the last account shared fails, such as its transactions; all else works. */
  | { readonly at: "data"; readonly kind: "last_account_fails" };

export type Effect = SignInEffect | ConsentEffect | DataEffect;

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const duration = z
  .string()
  .regex(/^\d{1,6}(?:ms|s|m|h|d)$/)
  .transform((text) => {
    const unit = z.enum(["ms", "s", "m", "h", "d"]).parse(text.replace(/\d+/, ""));
    return Number.parseInt(text, 10) * UNITS[unit];
  });

/** `5s`, `7d`, `90m` in milliseconds; undefined for what is no such text. */
export function parseDuration(text: string): number | undefined {
  return duration.safeParse(text).data;
}
