import type { CountryCode } from "@sandbank/domain";
import type { DetailedErrorReason } from "../../wire/index.ts";
import type { LinkFailure } from "../../wire/link.ts";

/** Something that happens to who signs in with a user name, while signing in and after it. */
export type LoginEffect =
  /** The bank asks for a one-time code. */
  | { readonly at: "sign_in"; readonly kind: "code" }
  /** The bank refuses; the first so many times, or always where `times` is null. */
  | {
      readonly at: "sign_in";
      readonly kind: "refusal";
      readonly reason: LoginRefusal;
      readonly times: number | null;
    }
  /** The consent ends so much later than it is given. */
  | { readonly at: "consent"; readonly kind: "ends"; readonly afterMs: number }
  | { readonly at: "consent"; readonly kind: "shares_nothing" }
  /** The bank cannot be read; the first so many times, or ever. */
  | { readonly at: "data"; readonly kind: "unavailable"; readonly times: number | null }
  | {
      readonly at: "data";
      readonly kind: "rate_limited";
      readonly retryAfterSeconds: number;
      readonly times: number | null;
    }
  /** Reading takes so long, by the world's clock. */
  | { readonly at: "data"; readonly kind: "delayed"; readonly ms: number }
  | { readonly at: "data"; readonly kind: "last_account_fails" }
  /** Tink Link fails, once the bank has let the person in. */
  | { readonly at: "link"; readonly kind: "failure"; readonly failure: LinkFailure };

/** In the words of the sandbox, or of Tink. */
export type LoginRefusal =
  | "wrong_password"
  | "blocked"
  | "no_accounts"
  | "cancelled"
  | "unavailable"
  | DetailedErrorReason;

/** Whose user name it is. */
export interface TinkLogin {
  /** Trimmed and in lower case: equal texts are the same login. */
  readonly text: string;
  readonly customer: { readonly number: number };
  /** In the order of the words. */
  readonly effects: readonly LoginEffect[];
}

/** Who can sign in at the banks of a world. */
export interface TinkPeople {
  /** The person a user name means at the banks of a country; a sentence that says why where it is nobody's. */
  findLogin(country: CountryCode, username: string): TinkLogin | { readonly problem: string };
  /** Everybody's. */
  readonly password: string;
  readonly oneTimeCode: string;
}
