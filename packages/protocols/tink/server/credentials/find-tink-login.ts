import type { CountryCode } from "@sandbank/domain";
import { type DetailedErrorReason, detailedErrorReasons } from "../../wire/index.ts";
import type { TinkLogin, TinkPeople } from "./login.ts";

/** Longest first, for one of two may begin with the other. */
const reasons: readonly DetailedErrorReason[] = Object.values(detailedErrorReasons)
  .flat()
  .sort((a, b) => b.length - a.length);

/**
 * Whose user name it is. Besides the words every bank of the sandbox knows, each reason of Tink's is one, in lower
 * case: `user_concurrent_logins`, `user_concurrent_logins.overspender`, `user_concurrent_logins+my-test`.
 */
export function findTinkLogin(
  people: Pick<TinkPeople, "findLogin">,
  country: CountryCode,
  username: string,
): TinkLogin | { readonly problem: string } {
  const found = people.findLogin(country, username);
  if (!("problem" in found)) return found;
  const text = username.trim().toLowerCase();
  const reason = reasons.find((each) => /^$|^[.+]/.test(restAfter(each, text) ?? "no"));
  if (!reason) return found;
  const rest = restAfter(reason, text) ?? "";
  const person = people.findLogin(country, rest.startsWith(".") ? rest.slice(1) : `ok${rest}`);
  if ("problem" in person) return person;
  const refusal = { at: "sign_in", kind: "refusal", reason, times: null } as const;
  return { ...person, text, effects: [...person.effects, refusal] };
}

/** What follows the reason in a user name that begins with it. */
function restAfter(reason: DetailedErrorReason, text: string): string | undefined {
  const word = reason.toLowerCase();
  return text.startsWith(word) ? text.slice(word.length) : undefined;
}
