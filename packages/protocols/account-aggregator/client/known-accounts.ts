import type { KnownAccount } from "./credentials.ts";
import type { ConsentAccount } from "./door.ts";

/**
 * The accounts of a consent, with those of the ones before it that are in it no more. Linked again, or at another
 * aggregator, an account has another reference: it goes on as the one of the same bank, kind and last four digits, where
 * there is only one such.
 */
export function recogniseAccounts(
  accounts: readonly ConsentAccount[],
  before: readonly KnownAccount[],
): KnownAccount[] {
  const byLink = new Map(before.map((known) => [known.linkRefNumber, known]));
  const isStillLinked = (known: KnownAccount) =>
    accounts.some(({ linkRefNumber }) => linkRefNumber === known.linkRefNumber);
  const gone = before.filter((known) => !isStillLinked(known));
  const fresh = accounts.filter(({ linkRefNumber }) => !byLink.has(linkRefNumber));
  const now = accounts.map((account) => {
    const [same, another] = gone.filter((known) => looksOf(known) === looksOf(account));
    const isAlone = fresh.filter((each) => looksOf(each) === looksOf(account)).length === 1;
    const former = fresh.includes(account) && isAlone && !another ? same : undefined;
    const { linkRefNumber, fipId, fiType, maskedAccNumber } = account;
    const id = byLink.get(linkRefNumber)?.id ?? former?.id ?? linkRefNumber;
    return { id, linkRefNumber, fipId, fiType, maskedAccNumber };
  });
  const taken = new Set(now.map(({ id }) => id));
  return [...now, ...gone.filter(({ id }) => !taken.has(id))];
}

/** What an account is known by to the person. */
function looksOf({ fipId, fiType, maskedAccNumber }: Omit<ConsentAccount, "linkRefNumber">): string {
  const lastFour = maskedAccNumber.replace(/[^0-9a-z]/gi, "").slice(-4);
  return `${fipId} ${fiType} ${lastFour}`.toUpperCase();
}
