import type { AuthorizationRefusal } from "@sandbank/protocol-oauth/server";
import type { SignInRefusal } from "../words/effect.ts";
import type { Draft } from "./draft.ts";

export type RefusedReason = NonNullable<Draft["refused"]>;

/** A page whose only way on is back to the application. */
export interface RefusalPage {
  readonly title: string;
  readonly text: string;
  /** What the application is told. */
  readonly refusal: AuthorizationRefusal;
}

export const refusalPages: Readonly<Record<RefusedReason, RefusalPage>> = {
  blocked: {
    title: "Your online access is blocked",
    text: "For your safety nobody can sign in with this user name. Call us or visit a branch to unblock it.",
    refusal: { error: "access_denied", description: "the customer's online access is blocked" },
  },
  no_accounts: {
    title: "You have no account to share",
    text: "None of your accounts can be shared with an application.",
    refusal: { error: "access_denied", description: "the customer has no account that can be shared" },
  },
  too_many_codes: {
    title: "Too many wrong codes",
    text: "We stopped signing you in, because the code was wrong too often. You can start again.",
    refusal: { error: "access_denied", description: "the customer entered a wrong code too often" },
  },
};

/** How this kind of bank, one with pages of its own and an OAuth callback, refuses somebody who signs in. */
export type RefusalWay =
  /** The sign-in page again, with a message. */
  | { readonly kind: "again"; readonly message: string }
  | { readonly kind: "page"; readonly reason: RefusedReason }
  /** Back to the application at once. */
  | { readonly kind: "callback"; readonly refusal: AuthorizationRefusal };

export const refusalWays: Readonly<Record<SignInRefusal, RefusalWay>> = {
  wrong_password: { kind: "again", message: "This user name and password do not belong together." },
  blocked: { kind: "page", reason: "blocked" },
  no_accounts: { kind: "page", reason: "no_accounts" },
  cancelled: {
    kind: "callback",
    refusal: { error: "access_denied", description: "the customer cancelled" },
  },
  unavailable: {
    kind: "callback",
    refusal: { error: "temporarily_unavailable", description: "the bank is down; try again later" },
  },
};
