import { type Instant, startOfDate } from "@sandbank/domain";
import type { Account } from "@sandbank/world";
import type { Credentials } from "../credentials/credentials.ts";
import type { TinkContext } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";
import { accountChangesOf } from "./account-changes.ts";
import { accountIdOf } from "./account-id.ts";
import type { AnySource, BankSource, TinkAccount } from "./tink-account.ts";

/** As much of Tink as what a user sees depends on. */
export type DataContext = Pick<
  TinkContext,
  "world" | "banks" | "store" | "seed" | "clock" | "credentials" | "ingested"
>;

/**
 * What a user sees: the accounts they share at banks that were read at least once, credentials by credentials, then
 * the ingested ones. A bank's account is gone once the bank has closed it.
 */
export async function accountsOf(context: DataContext, user: TinkUser): Promise<readonly TinkAccount[]> {
  const [credentials, ingested, changes] = await Promise.all([
    context.credentials.of(user.id),
    context.ingested.accountsOf(user.id),
    accountChangesOf(context.store, user.id),
  ]);
  const see = (id: string, source: AnySource): TinkAccount => ({
    id,
    user,
    source,
    changes: changes.get(id) ?? {},
  });
  return [
    ...credentials.flatMap((each) =>
      sourcesAt(context, each).map((source) =>
        see(accountIdOf(context.seed, each.id, source.account.id), source),
      ),
    ),
    ...ingested.map((account) => see(account.id, { kind: "ingested", account })),
  ];
}

function sourcesAt({ world, clock }: DataContext, credentials: Credentials): BankSource[] {
  const { customer, updated, bank, accountIds, withoutTransactions, status } = credentials;
  if (customer === null || updated === null || status === "DELETED") return [];
  const seenAt = Math.floor(Math.min(updated, clock.now()));
  const shared = new Set(accountIds);
  return world
    .accounts({ bank, customer })
    .filter((account) => shared.has(account.id) && isOpen(account, seenAt))
    .map((account) => ({
      kind: "bank",
      credentials,
      account,
      seenAt,
      withoutTransactions: withoutTransactions.includes(account.id),
    }));
}

function isOpen({ openedOn, closedOn }: Account, at: Instant): boolean {
  return startOfDate(openedOn) <= at && (closedOn === null || at < startOfDate(closedOn));
}
