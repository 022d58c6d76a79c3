import type { CountryCode } from "@sandbank/domain";
import { detailedErrorReasons } from "../../wire/index.ts";
import { linkFailures } from "./link-failures.ts";
import type { LoginEffect, TinkLogin, TinkPeople } from "./login.ts";

/** What each reason of Tink's does as a word; longest first, for one of two may begin with the other. */
const words: readonly (readonly [word: string, effect: LoginEffect])[] = [
  ...Object.values(detailedErrorReasons)
    .flat()
    .map((reason) => wordOf(reason, { at: "sign_in", kind: "refusal", reason, times: null })),
  ...linkFailures.map((failure) => wordOf(failure.reason, { at: "link", kind: "failure", failure })),
].sort(([one], [other]) => other.length - one.length);

/**
 * Whose user name it is. Besides the words every bank of the sandbox knows, each reason of Tink's is one, in lower
 * case: `user_concurrent_logins`, `user_concurrent_logins.overspender`, `request_failed_fetch_accounts+my-test`.
 */
export function findTinkLogin(
  people: Pick<TinkPeople, "findLogin">,
  country: CountryCode,
  username: string,
): TinkLogin | { readonly problem: string } {
  const found = people.findLogin(country, username);
  if (!("problem" in found)) return found;
  const text = username.trim().toLowerCase();
  const [word, effect] = words.find(([each]) => /^$|^[.+]/.test(restAfter(each, text) ?? "no")) ?? [];
  if (word === undefined || !effect) return found;
  const rest = restAfter(word, text) ?? "";
  const person = people.findLogin(country, rest.startsWith(".") ? rest.slice(1) : `ok${rest}`);
  if ("problem" in person) return person;
  return { ...person, text, effects: [...person.effects, effect] };
}

function wordOf(reason: string, effect: LoginEffect): readonly [string, LoginEffect] {
  return [reason.toLowerCase(), effect];
}

/** What follows a word in a user name that begins with it. */
function restAfter(word: string, text: string): string | undefined {
  return text.startsWith(word) ? text.slice(word.length) : undefined;
}
