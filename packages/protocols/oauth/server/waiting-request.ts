import type { Clock } from "@sandbank/domain";
import type { Store, StoreRecord } from "@sandbank/store";
import { z } from "zod";
import { toSeconds } from "./seconds.ts";

/** What the library keeps of a request that waits for a person, as far as it is shown to them. */
const waitingRequest = z.object({
  /** World time, epoch seconds. */
  exp: z.number(),
  params: z.record(z.string(), z.unknown()),
  prompt: z.object({ name: z.string() }),
  session: z.object({ accountId: z.string() }).partial().optional(),
  /** There once it was answered. */
  result: z.unknown().optional(),
});
export type WaitingRequest = z.infer<typeof waitingRequest>;

/** What was read of a record, while that is the one kept: every page asks. */
const read = new WeakMap<StoreRecord, WaitingRequest>();

export interface WaitingRequestsOptions {
  readonly store: Store;
  readonly kind: string;
  readonly clock: Clock;
}

/** The request of this uid, undefined where there is none or it has expired. Reads the store alone. */
export async function findWaitingRequest(
  uid: string,
  { store, kind, clock }: WaitingRequestsOptions,
): Promise<WaitingRequest | undefined> {
  const record = await store.get(kind, uid);
  if (!record) return undefined;
  const waiting = read.get(record) ?? waitingRequest.parse(record.value);
  read.set(record, waiting);
  return waiting.exp <= toSeconds(clock.now()) ? undefined : waiting;
}
