import type {
  CurrencyCode,
  Instant,
  IsoDate,
  TransactionCategory,
  TransactionDirection,
} from "@sandbank/domain";
import { toDate } from "./calendar.ts";
import { categorise } from "./category/categorise.ts";
import { nameOf } from "./descriptor/merchant-name.ts";
import type { PaymentMethod } from "./descriptor/method.ts";
import { confidenceOf } from "./evidence.ts";
import type { Fit } from "./fit.ts";
import { type Group, groupMovements } from "./group.ts";
import { kindOf, type StreamKind } from "./kind.ts";
import { type Lifecycle, lifecycleOf } from "./lifecycle.ts";
import type { Movement } from "./movement.ts";
import { isOwn, ownTransfers } from "./own-money.ts";
import type { Frequency } from "./rhythm.ts";
import { streamsOf } from "./streams.ts";

/** Never charged again by plan: cash, what is given back, trades, and the bank's own interest and fees. */
const NO_STREAMS: ReadonlySet<PaymentMethod> = new Set(["cash", "bank", "reversal", "trade"]);

/** Payments of one account that come again by plan. */
export interface Stream extends Lifecycle {
  /** The same in every run that sees the same texts; unique among the streams of a user. */
  readonly key: string;
  readonly accountId: string;
  /** Of the other side, as a person would say it. */
  readonly name: string;
  readonly kind: StreamKind;
  /** Whether it is money that stays the person's own as soon as it is seen on another account of theirs too. */
  readonly isOwnIfMirrored: boolean;
  readonly category: TransactionCategory;
  readonly direction: TransactionDirection;
  readonly frequency: Frequency;
  readonly currency: CurrencyCode;
  readonly firstSeen: IsoDate;
  readonly lastSeen: IsoDate;
  /** In [0, 1]. */
  readonly confidence: number;
  /** Oldest first. */
  readonly movementIds: readonly string[];
}

export interface DetectionOptions {
  /** Says where streams stand: due, late, over. */
  readonly asOf: Instant;
  /** Whether a movement is seen on another account of the person too; found among the movements unless told. */
  readonly isMirrored?: (movementId: string) => boolean;
}

/**
 * The streams in somebody's movements: subscriptions, bills, income, and regular transfers between own accounts.
 * Looks at what banks print, days and amounts, never at what a provider calls a merchant.
 */
export function detectStreams(
  movements: readonly Movement[],
  { asOf, isMirrored }: DetectionOptions,
): Stream[] {
  const isKnown = isMirrored ?? mirroredAmong(movements);
  return groupMovements(movements).flatMap((group) => streamsIn(group, asOf, isKnown));
}

function mirroredAmong(movements: readonly Movement[]): (id: string) => boolean {
  const own = ownTransfers(movements);
  return (id) => own.has(id);
}

function streamsIn(group: Group, asOf: Instant, isMirrored: (id: string) => boolean): Stream[] {
  const [first] = group.readings;
  if (!first || group.readings.length < 2 || NO_STREAMS.has(first.descriptor.method)) return [];
  return streamsOf(group).map((fit, index) => describe(group.key, index, fit, asOf, isMirrored));
}

function describe(
  groupKey: string,
  index: number,
  fit: Fit,
  asOf: Instant,
  isMirrored: (id: string) => boolean,
): Stream {
  const readings = fit.chosen.map(({ reading }) => reading);
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last) throw new Error("a stream without movements");
  const { movement, descriptor } = last;
  const mirrored = readings.filter((reading) => isMirrored(reading.movement.id)).length;
  const { category, detail } = categorise(movement);
  const own = isOwn(descriptor.text, mirrored * 2 > readings.length);
  return {
    key: index === 0 ? groupKey : `${groupKey}|${index + 1}`,
    accountId: movement.accountId,
    name: nameOf(descriptor),
    isOwnIfMirrored: isOwn(descriptor.text, true),
    kind: kindOf(movement.direction, descriptor.method, detail, own),
    category,
    direction: movement.direction,
    frequency: fit.lattice.frequency,
    currency: movement.currency,
    firstSeen: toDate(first.day),
    lastSeen: toDate(last.day),
    confidence: confidenceOf(fit.logOdds),
    movementIds: readings.map((reading) => reading.movement.id),
    ...lifecycleOf(fit, asOf),
  };
}
