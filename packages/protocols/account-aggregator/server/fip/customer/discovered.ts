import { jsonValue } from "@sandbank/store";
import { z } from "zod";
import { discovered } from "../../engine/model.ts";
import type { FipContext } from "../fip-context.ts";

/** What was found stays good for linking so long. */
const GOOD_FOR_MS = 24 * 3_600_000;

/** An account with whose it is at the bank. */
export const heldAccount = discovered.extend({
  customer: z.number(),
  /** The world's. */
  accountId: z.string(),
});
export type HeldAccount = z.infer<typeof heldAccount>;

const KIND = "Discovered";
const keptDiscovery = heldAccount.extend({ until: z.number() });
const idOf = (vua: string, accRefNumber: string) => `${vua} ${accRefNumber}`;

/** Notes that an AA was shown an account for a customer address: only such an account can be linked. */
export async function keepDiscovered(
  { store, world }: FipContext,
  vua: string,
  account: HeldAccount,
): Promise<void> {
  const until = world.clock.now() + GOOD_FOR_MS;
  await store.put({
    kind: KIND,
    id: idOf(vua, account.accRefNumber),
    value: jsonValue.parse({ ...account, until }),
    expiresAt: until,
  });
}

/** Undefined for an account that was not discovered for this address within the last day. */
export async function findDiscovered(
  { store, world }: FipContext,
  vua: string,
  accRefNumber: string,
): Promise<HeldAccount | undefined> {
  const kept = await store.get(KIND, idOf(vua, accRefNumber));
  if (!kept) return undefined;
  const { until, ...account } = keptDiscovery.parse(kept.value);
  return until > world.clock.now() ? account : undefined;
}
