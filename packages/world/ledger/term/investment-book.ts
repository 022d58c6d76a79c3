import type { Instant } from "@sandbank/domain";
import {
  type Day,
  dayFrom,
  dayInMonth,
  dayOf,
  type Month,
  monthOf,
  nearestBusinessDay,
  startOf,
  yearOf,
} from "../../calendar.ts";
import type { Security } from "../../countries/country.ts";
import { ceilTo, floorTo } from "../../life/amount.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import type { Position } from "../../model/index.ts";
import type { Holding } from "../../portfolio.ts";
import { type Stream, streamOf } from "../../rng.ts";
import { entryKey, SOURCE } from "../entry.ts";
import { particulars } from "../particulars.ts";
import { earlyOn, instantOn } from "../posting.ts";
import { DAYS_FROM_RECORD, type Payout, payoutIn } from "./payouts.ts";
import { priceOn } from "./prices.ts";
import { ScheduledBook, type ScheduledBooking } from "./schedule.ts";

const CHANNELS = {
  investment_transfer: "transfer",
  security_trade: "trade",
  dividends: "trade",
  interest_earned: "interest",
} as const;
const UNIT_SCALE = { 4: 10_000, 8: 100_000_000 } as const;

/** What is bought: a security of the country, or a coin. */
interface Asset
  extends Pick<
    Security,
    "name" | "symbol" | "priceMinor" | "driftBasisPoints" | "volatilityBasisPoints" | "yieldBasisPoints"
  > {
  readonly isin: string | null;
  readonly kind: Position["kind"];
}

interface Trade {
  readonly at: Instant;
  readonly asset: Asset;
  readonly unitsScaled: number;
  readonly costMinor: number;
}

/**
 * An account that holds securities or coins: paid into every month, invested the next days, dividends and interest as
 * each paper pays them.
 * Its ledger is its cash; what it holds is in `positions`.
 */
export class InvestmentBook extends ScheduledBook {
  readonly closedAt = null;
  readonly #life: Life;
  readonly #assets: readonly Asset[];
  readonly #digits: 4 | 8;
  readonly #monthlyMinor: number;
  readonly #dayOfMonth: number;
  readonly #trades: Trade[] = [];

  constructor(holding: Holding, life: Life, payer: Holding | null, coins: readonly Asset[] = []) {
    // An employer pays into a pension: nothing leaves the main account.
    super(holding, holding.product.type === "pension" ? null : payer);
    this.#life = life;
    const stream = streamOf(holding.seed, "role");
    const isCrypto = holding.product.type === "crypto";
    this.#digits = isCrypto ? 8 : 4;
    const count = holding.product.type === "pension" ? 2 : stream.int(2, 4);
    this.#assets = isCrypto ? coins : chosen(life.country.securities, count, stream);
    const share = isCrypto ? 0.01 : holding.product.type === "pension" ? 0.08 : 0.03;
    const step = life.country.economy.transferStepMinor;
    this.#monthlyMinor = ceilTo(life.incomeMinor * share * (0.6 + 0.9 * stream.unit()), step);
    this.#dayOfMonth = stream.int(3, 25);
  }

  positions(at: Instant): Position[] {
    if (this.bookings(yearOf(monthOf(dayOf(at)))).length === 0) return [];
    const scale = UNIT_SCALE[this.#digits];
    const held = new Map<Asset, { units: number; cost: number }>();
    for (const trade of this.#trades) {
      if (trade.at > at) break;
      const sum = held.get(trade.asset) ?? { units: 0, cost: 0 };
      sum.units += trade.unitsScaled;
      sum.cost += trade.costMinor;
      held.set(trade.asset, sum);
    }
    return [...held].map(([asset, { units, cost }]) => {
      const priceMinor = priceOn(asset, dayOf(at));
      return {
        name: asset.name,
        symbol: asset.symbol,
        isin: asset.isin,
        kind: asset.kind,
        unitsScaled: units,
        unitDigits: this.#digits,
        priceMinor,
        valueMinor: Math.round((units / scale) * priceMinor),
        costMinor: cost,
      };
    });
  }

  protected schedule(untilYear: number): ScheduledBooking[] {
    const { wording, isBusinessDay, economy } = this.#life.country;
    const { seed, openedDay, account, bank } = this.holding;
    const values = { product: account.name, lastFour: account.lastFour, bank: bank.name };
    const word = (
      phrase: typeof wording.buy,
      detail: "investment_transfer" | "security_trade" | "dividends" | "interest_earned",
      asset?: Asset,
      units = "",
    ) =>
      particulars(seed, {
        phrase,
        detail,
        channel: CHANNELS[detail],
        values: { ...values, symbol: asset?.symbol ?? "", name: asset?.name ?? "", units },
      });
    const received = word(wording.contribution, "investment_transfer");
    const paid = particulars(seed, {
      phrase: bank === undefined ? wording.transferTo : wording.otherBankTo,
      detail: this.#digits === 8 ? "crypto_transfer" : "investment_transfer",
      channel: "transfer",
      values: { ...values, person: account.parties[0]?.name ?? "", handle: account.name },
    });
    const yields = this.#assets.map((asset) =>
      asset.kind === "bond"
        ? word(wording.bondInterest, "interest_earned", asset)
        : word(wording.dividend, "dividends", asset),
    );
    const list: ScheduledBooking[] = [];
    this.#trades.length = 0;
    const scale = UNIT_SCALE[this.#digits];
    let cash = 0;
    const add = (
      source: number,
      month: number,
      index: number,
      at: Instant,
      amountMinor: number,
      what: typeof paid,
      onMain: typeof paid | null,
    ) => {
      cash += amountMinor;
      list.push({ key: entryKey(month, source, index), at, amountMinor, particulars: what, onMain });
    };
    for (let month = monthOf(openedDay); month < monthOf(dayFrom(untilYear + 1, 1, 1)); month++) {
      const day: Day = nearestBusinessDay(dayInMonth(month, this.#dayOfMonth), 1, isBusinessDay);
      if (day <= openedDay) continue;
      const stream = streamOf(seed, "month", month);
      const amount = ceilTo(inYear(economy, yearOf(month), this.#monthlyMinor), economy.transferStepMinor);
      add(SOURCE.funding, month, 0, earlyOn(day, stream), amount, received, paid);
      const tradeDay = nearestBusinessDay(day + 1, 1, isBusinessDay);
      const index = month % this.#assets.length;
      const asset = this.#assets[index];
      if (!asset) continue;
      const payouts = this.#payouts(month);
      const payOut = (payout: (typeof payouts)[number]) => {
        const what = yields[payout.index];
        const amount = Math.floor((this.#unitsBefore(payout) * payout.perUnitMinor) / scale);
        const at = instantOn(payout.day, 9, 11, stream);
        if (amount > 0 && what) add(SOURCE.interest, month, payout.index, at, amount, what, null);
      };
      for (const payout of payouts) if (payout.day <= tradeDay) payOut(payout);
      const late = payouts.filter((payout) => payout.day > tradeDay);
      const priceMinor = priceOn(asset, tradeDay);
      const bought = this.#affordable(asset, cash, priceMinor);
      const costMinor = Math.ceil((bought * priceMinor) / scale);
      if (bought > 0 && costMinor <= cash) {
        const at = instantOn(tradeDay, 14, 16, stream);
        const text = word(wording.buy, "security_trade", asset, unitsText(bought, this.#digits));
        add(SOURCE.trade, month, 0, at, -costMinor, text, null);
        this.#trades.push({ at, asset, unitsScaled: bought, costMinor });
      }
      for (const payout of late) payOut(payout);
    }
    // A trade or a payment at the end of a month may be of the first days of the next.
    return list.sort((left, right) => left.at - right.at);
  }

  /** As many as the cash buys, whole ones where the country trades no parts. */
  #affordable({ kind }: Asset, cashMinor: number, priceMinor: number): number {
    const scale = UNIT_SCALE[this.#digits];
    const units = Math.floor((cashMinor * scale) / priceMinor);
    const isWhole = this.#life.country.economy.wholeShares === true && (kind === "equity" || kind === "bond");
    return isWhole ? floorTo(units, scale) : units;
  }

  /** What its papers pay in a month. */
  #payouts(month: Month): (Payout & { readonly index: number })[] {
    return this.#assets.flatMap((asset, index) => {
      const payout = payoutIn(asset, month, this.#life.country);
      return payout ? [{ ...payout, index }] : [];
    });
  }

  /** Held on the day that decides who is paid. */
  #unitsBefore({ day, index }: Payout & { readonly index: number }): number {
    const until = startOf(day - DAYS_FROM_RECORD);
    const asset = this.#assets[index];
    return this.#trades.reduce(
      (sum, trade) => (trade.asset === asset && trade.at < until ? sum + trade.unitsScaled : sum),
      0,
    );
  }
}

/** `(123_456, 4)` → `12.3456`, without trailing zeros. */
function unitsText(scaled: number, digits: number): string {
  const text = String(scaled).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, "");
}

/** The first are funds, which everybody has some of. */
function chosen(securities: readonly Security[], count: number, stream: Stream): Security[] {
  const funds = securities.filter(({ kind }) => kind === "fund");
  const others = securities.filter(({ kind }) => kind !== "fund");
  const list = [stream.pick(funds)];
  while (list.length < count) {
    const next = stream.pick(list.length % 2 === 1 && others.length > 0 ? others : funds);
    if (!list.includes(next)) list.push(next);
    else count--;
  }
  return list;
}
