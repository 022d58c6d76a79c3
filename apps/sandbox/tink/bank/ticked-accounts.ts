import { z } from "zod";
import type { Visit } from "./visit.ts";

const KIND = "BankPageTicks";
const kept = z.object({ accountIds: z.array(z.string()) });

/** Accounts a person ticked at the bank's page, until they have approved; null before. */
export async function tickedAccounts({ pages, asked }: Visit): Promise<readonly string[] | null> {
  const record = await pages.context.store.get(KIND, asked.ticket);
  return record ? kept.parse(record.value).accountIds : null;
}

export async function keepTicks({ pages, asked }: Visit, accountIds: readonly string[]): Promise<void> {
  const { store, clock } = pages.context;
  const value = { accountIds: [...accountIds] };
  await store.put({ kind: KIND, id: asked.ticket, value, expiresAt: clock.now() + 60 * 60_000 });
}
