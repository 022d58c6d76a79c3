import { addDays, DAY_MS, type DetailedCategory, dateOf, type IsoDate } from "@sandbank/domain";
import type { Account, Transaction, World } from "@sandbank/world";
import { drawInt } from "./draw.ts";
import { indianDate } from "./indian-time.ts";
import { type Booked, type Range, readBooked } from "./read-transactions.ts";

type Kind = "life" | "health" | "motor" | "accident";

const KINDS: Readonly<Partial<Record<DetailedCategory, Kind>>> = {
  life_insurance: "life",
  health_insurance: "health",
  car_insurance: "motor",
  other_insurance: "accident",
};

/** An insurance policy, known by the premiums an account pays for it. */
export interface Policy {
  /** Names it among the account's. */
  readonly key: string;
  readonly insurer: string;
  readonly number: string;
  readonly kind: Kind;
  readonly premiumMinor: number;
  readonly paymentsAYear: 1 | 2 | 4 | 12;
  readonly startsOn: IsoDate;
  readonly years: number;
  readonly expiresOn: IsoDate;
  readonly nextDueOn: IsoDate;
}

/** Long enough for a yearly premium that came late. */
const LOOKED_BACK_DAYS = 395;
const LIFE_YEARS = 20;
const MOST_YEARS_RUNNING = 8;
/** Life insurance that costs less is one of the state's schemes, bought for a year. */
const LEAST_LIFE_MINOR = 100_000;

/** Policies whose premium was paid from this account within the last thirteen months, by insurer and number. */
export function readPolicies(world: World, account: Account): Policy[] {
  const now = world.clock.now();
  const paid = premiumsOf(world, account, { from: now - LOOKED_BACK_DAYS * DAY_MS, to: now });
  return [...paid]
    .flatMap(([key, premiums]) => {
      const last = premiums.at(-1);
      return last ? [policyOf(world, account, key, premiums, last)] : [];
    })
    .sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** Premiums by the policy's key, oldest first. */
export function premiumsOf(world: World, account: Account, range: Range): ReadonlyMap<string, Booked[]> {
  const byKey = new Map<string, Booked[]>();
  for (const booked of readBooked(world, account, range)) {
    const { transaction } = booked;
    if (kindOf(transaction) === null || transaction.direction === "credit") continue;
    const key = `${insurerOf(transaction)}/${numberIn(transaction)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), booked]);
  }
  return byKey;
}

function kindOf({ detailedCategory }: Transaction): Kind | null {
  return KINDS[detailedCategory] ?? null;
}

function insurerOf({ merchantName }: Transaction): string {
  return merchantName ?? "Insurance";
}

/** Narrations end with the policy's number. */
function numberIn({ description }: Transaction): string {
  return description.match(/\d{6,}/g)?.at(-1) ?? "";
}

function policyOf(
  world: World,
  account: Account,
  key: string,
  premiums: readonly Booked[],
  last: Booked,
): Policy {
  const { transaction, postedAt } = last;
  const kind = kindOf(transaction) ?? "life";
  const premiumMinor = transaction.amountMinor;
  const paidOn = indianDate(postedAt);
  const paymentsAYear = frequencyOf(premiums);
  const isLifelong = kind === "life" && premiumMinor >= LEAST_LIFE_MINOR;
  const startsOn = isLifelong
    ? yearsLater(paidOn, -drawInt(world, `${account.id}/${key}/years`, 1, MOST_YEARS_RUNNING))
    : paidOn;
  const years = isLifelong ? LIFE_YEARS : 1;
  return {
    key,
    insurer: insurerOf(transaction),
    number: numberIn(transaction),
    kind,
    premiumMinor,
    paymentsAYear,
    startsOn,
    years,
    expiresOn: addDays(yearsLater(startsOn, years), -1),
    nextDueOn: addDays(paidOn, Math.round(365.25 / paymentsAYear)),
  };
}

/** By how many days lie between the first and the last premium seen. */
function frequencyOf(premiums: readonly Booked[]): Policy["paymentsAYear"] {
  const [first] = premiums;
  const last = premiums.at(-1);
  if (!first || !last || first === last) return 1;
  const days = (last.postedAt - first.postedAt) / DAY_MS / (premiums.length - 1);
  if (days < 60) return 12;
  return days < 135 ? 4 : days < 270 ? 2 : 1;
}

function yearsLater(date: IsoDate, years: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return dateOf(Date.UTC(year + years, month - 1, day));
}
