import type { Instant } from "@sandbank/domain";
import type { ConsentRecord } from "@sandbank/protocol-oauth/server";
import type { Account } from "@sandbank/world";
import { parseSubject } from "../subject.ts";
import type { HostedWorld } from "../worlds/hosted-world.ts";

/** An account with the consents that cover it. */
export interface ConnectedAccount {
  readonly account: Account;
  readonly consents: readonly ConsentRecord[];
}

/** Every consent of a world with its bank, in the order they were given. */
export async function consentsOf({ banks, institution }: Pick<HostedWorld, "banks" | "institution">) {
  const lists = banks.map(async ({ id: bank }) => {
    const consents = (await institution(bank)?.authorization.consents.list()) ?? [];
    return consents.map((consent) => ({ bank, consent }));
  });
  return (await Promise.all(lists)).flat();
}

/** The accounts somebody was connected to at some time of a span: nobody looks at any other. */
export async function connectedAccounts(
  hosted: HostedWorld,
  from: Instant,
  to: Instant,
): Promise<ConnectedAccount[]> {
  const found = new Map<string, { account: Account; consents: ConsentRecord[] }>();
  for (const { bank, consent } of await consentsOf(hosted)) {
    const customer = parseSubject(consent.subject);
    if (customer === undefined || consent.createdAt > to || endOf(consent) <= from) continue;
    for (const accountId of consent.accountIds) {
      const known = found.get(accountId);
      const account = known?.account ?? hosted.world.account({ bank, customer }, accountId);
      if (account) found.set(accountId, { account, consents: [...(known?.consents ?? []), consent] });
    }
  }
  return [...found.values()];
}

export function isActiveAt(consent: ConsentRecord, at: Instant): boolean {
  return consent.createdAt <= at && endOf(consent) > at;
}

function endOf({ expiresAt, revocation }: ConsentRecord): Instant {
  return Math.min(expiresAt ?? Number.POSITIVE_INFINITY, revocation?.at ?? Number.POSITIVE_INFINITY);
}
