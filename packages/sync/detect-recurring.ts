import {
  eachMerchant,
  listStoredMandates,
  mirroredMovements,
  type SavedStreams,
  type StoredMovement,
  type StreamValues,
  saveSubscriptions,
} from "@sandbank/database";
import { detectStreams, type Stream } from "@sandbank/detection";
import { DAY_MS, fromDecimal, toDecimal } from "@sandbank/domain";
import type { SyncContext } from "./context.ts";
import { withMandates } from "./match-mandates.ts";
import { ownedConnection } from "./owned-connection.ts";

/** Two of something yearly, and some time besides. */
const HISTORY_DAYS = 3 * 366;
/** Newest movements looked at of what begins with the same words; who goes there more often than daily is no subscriber. */
const MOST_OF_ONE = 5_000;

/**
 * Looks through a user's movements for what comes again and again, writes it down and marks the movements. Running it
 * again on the same movements changes nothing; what the user confirmed or dismissed stays so.
 * @param input.connectionId only what came through this connection
 * @throws ServiceError not_found or forbidden for a connection that is not the user's
 */
export async function detectRecurring(
  ctx: SyncContext,
  { userId, connectionId }: { userId: string; connectionId?: string | undefined },
): Promise<SavedStreams> {
  if (connectionId) await ownedConnection(ctx, { userId, id: connectionId });
  const now = ctx.clock.now();
  const found: (Stream & { connectionId: string })[] = [];
  const since = new Date(now - HISTORY_DAYS * DAY_MS);
  await eachMerchant(ctx.db, userId, { connectionId, since, most: MOST_OF_ONE }, async (movements) => {
    const connection = movements[0]?.connectionId ?? "";
    const streams = detectStreams(movements.map(toMovement), { asOf: now, isMirrored: () => false });
    found.push(...streams.map((stream) => ({ ...stream, connectionId: connection })));
    // One merchant may take a while to think about: others wait for this process too.
    await new Promise((resolve) => setImmediate(resolve));
  });
  const mirrored = await mirroredMovements(
    ctx.db,
    userId,
    found.filter((stream) => stream.isOwnIfMirrored).flatMap(({ movementIds }) => movementIds),
  );
  const isOwn = ({ kind, isOwnIfMirrored, movementIds }: Stream) =>
    kind === "transfer" ||
    (isOwnIfMirrored && movementIds.filter((id) => mirrored.has(id)).length * 2 > movementIds.length);
  const streams = found.filter((stream) => !isOwn(stream)).map(toValues);
  const mandates = await listStoredMandates(ctx.db, userId, connectionId);
  return saveSubscriptions(ctx.db, userId, { connectionId }, withMandates(streams, mandates));
}

function toMovement({ amount, ...movement }: StoredMovement) {
  return { ...movement, amountMinor: fromDecimal(amount, movement.currency) };
}

function toValues(stream: Stream & { connectionId: string }): StreamValues {
  const decimal = (minor: number) => toDecimal(minor, stream.currency);
  return {
    connectionId: stream.connectionId,
    accountId: stream.accountId,
    streamKey: stream.key,
    name: stream.name,
    kind: stream.kind === "transfer" ? "bill" : stream.kind,
    category: stream.category,
    direction: stream.direction,
    amount: decimal(stream.amountMinor),
    isFixedAmount: stream.isFixedAmount,
    currency: stream.currency,
    frequency: stream.frequency,
    state: stream.state,
    firstSeen: stream.firstSeen,
    lastSeen: stream.lastSeen,
    nextExpected: stream.nextExpected,
    confidence: stream.confidence.toFixed(2),
    source: "bank",
    prices: stream.prices.map(({ from, amountMinor }) => ({ from, amount: decimal(amountMinor) })),
    transactionIds: stream.movementIds,
  };
}
