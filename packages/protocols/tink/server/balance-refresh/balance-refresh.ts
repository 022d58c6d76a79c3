import type { Instant } from "@sandbank/domain";
import { jsonValue, type Store } from "@sandbank/store";
import { z } from "zod";

export const BALANCE_REFRESH = "BalanceRefresh";
/** How long it takes to ask a bank for one balance, by the world's clock. */
const TAKES_MS = 2_000;

const keptBalanceRefresh = z.object({
  id: z.string(),
  userId: z.string(),
  credentialsId: z.string(),
  /** Tink's. */
  accountId: z.string(),
  endsAt: z.number(),
  succeeds: z.boolean(),
});
export type KeptBalanceRefresh = z.infer<typeof keptBalanceRefresh>;

/** Begins one. */
export async function keepBalanceRefresh(
  store: Pick<Store, "put">,
  begun: Omit<KeptBalanceRefresh, "endsAt">,
  now: Instant,
): Promise<void> {
  const kept: KeptBalanceRefresh = { ...begun, endsAt: now + TAKES_MS };
  const indexes = { account: kept.accountId, user: kept.userId };
  await store.put({ kind: BALANCE_REFRESH, id: kept.id, value: jsonValue.parse(kept), indexes });
}

export async function findBalanceRefresh(
  store: Pick<Store, "get">,
  id: string,
): Promise<KeptBalanceRefresh | undefined> {
  const kept = await store.get(BALANCE_REFRESH, id);
  return kept && keptBalanceRefresh.parse(kept.value);
}

/** Of one account, oldest first. @param accountId Tink's */
export async function balanceRefreshesOf(
  store: Pick<Store, "find">,
  accountId: string,
): Promise<readonly KeptBalanceRefresh[]> {
  return (await store.find(BALANCE_REFRESH, "account", accountId)).map(({ value }) =>
    keptBalanceRefresh.parse(value),
  );
}
