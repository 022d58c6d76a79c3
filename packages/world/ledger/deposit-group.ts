import type { Instant } from "@sandbank/domain";
import {
  type Day,
  dayInMonth,
  dayOf,
  firstDay,
  lastDay,
  MINUTE_MS,
  type Month,
  monthOf,
  nearestBusinessDay,
  startOf,
  yearOf,
} from "../calendar.ts";
import { ceilTo, floorTo } from "../life/amount.ts";
import type { Life } from "../life/life.ts";
import { inYear } from "../life/price-level.ts";
import { streamOf } from "../rng.ts";
import { interestMinor } from "./card-payment.ts";
import type { DepositRole } from "./deposit-roles.ts";
import { type DepositTexts, depositTexts } from "./deposit-texts.ts";
import { SOURCE } from "./entry.ts";
import type { Leg } from "./leg.ts";
import { instantOn } from "./posting.ts";

/** Accounts that pay from or into the hub by themselves: cards, loans, investments. */
export interface LegSource {
  readonly legs: readonly Leg[];
  extendTo(instant: Instant): void;
}

interface Event {
  readonly at: Instant;
  /** Orders events of the same instant. */
  readonly role: number;
  readonly key: number;
  run(): void;
}

const COVER_STEP = 5000;
const SURPLUS_STEP = 5000;
const SAVINGS_LEFT_BEHIND = 10_000;
const BEFORE_ALL_ENTRIES = -1;

/**
 * The accounts a person holds money on at one bank, generated month by month and together: in order of time, each
 * brings in what it lacks and moves away what it has too much of. Nothing planned depends on a balance; only the
 * transfers that keep balances sane do.
 */
export class DepositGroup {
  readonly roles: readonly DepositRole[];
  readonly #life: Life;
  readonly #sources: readonly LegSource[];
  readonly #hub: DepositRole | undefined;
  /** What the hub saves to and falls back on. */
  readonly #reserve: DepositRole | undefined;
  readonly #texts: DepositTexts;
  readonly #taken: number[];
  #next: Month;

  constructor(life: Life, roles: readonly DepositRole[], sources: readonly LegSource[]) {
    this.#life = life;
    this.roles = roles;
    this.#sources = sources;
    this.#hub = roles.find((role) => role.kind === "hub");
    this.#reserve = this.#hub && roles.find((role) => role.kind === "savings");
    this.#texts = depositTexts(life);
    this.#taken = sources.map(() => 0);
    this.#next = Math.min(...roles.map(({ book }) => monthOf(book.holding.openedDay)));
  }

  extendTo(instant: Instant): void {
    while (startOf(firstDay(this.#next)) <= instant) this.#generateMonth(this.#next++);
  }

  #generateMonth(month: Month): void {
    const end = startOf(firstDay(month + 1));
    for (const source of this.#sources) source.extendTo(end - 1);
    const events = [
      ...this.roles.flatMap((role, index) => [
        ...this.#planned(role, index, month),
        ...this.#regulations(role, index, month),
      ]),
      ...this.#legs(end),
    ];
    events.sort((left, right) => left.at - right.at || left.role - right.role || left.key - right.key);
    for (const event of events) event.run();
    for (const { book } of this.roles) book.end();
  }

  #planned(role: DepositRole, index: number, month: Month): Event[] {
    return role.book.begin(month).map((motion) => ({
      at: motion.at,
      role: index,
      key: motion.entry.key,
      run: () => {
        if (motion.deltaMinor < 0) this.#cover(role, motion.at, -motion.deltaMinor);
        role.book.apply(motion);
      },
    }));
  }

  #legs(end: Instant): Event[] {
    const hub = this.#hub;
    if (!hub) return [];
    const hubIndex = this.roles.indexOf(hub);
    return this.#sources.flatMap(({ legs }, index) => {
      const due = legs.slice(this.#taken[index]).filter((leg) => leg.at < end);
      this.#taken[index] = (this.#taken[index] ?? 0) + due.length;
      return due.map(({ at, amountMinor, particulars, productIndex }) => ({
        at,
        role: hubIndex,
        key: productIndex,
        run: () => {
          if (amountMinor < 0) this.#cover(hub, at, -amountMinor);
          hub.book.book(SOURCE.counterpart + productIndex, particulars, at, amountMinor);
        },
      }));
    });
  }

  /** What the owner looks after once a month: the opening deposit, regular saving, surplus, and the bank's interest. */
  #regulations(role: DepositRole, index: number, month: Month): Event[] {
    const { book } = role;
    const { openedDay, seed } = book.holding;
    const stream = streamOf(seed, "regulations", month);
    const hours = [instantOn(0, 13, 14, stream), instantOn(0, 15, 22, stream), instantOn(0, 15, 22, stream)];
    const [morning = 0, afternoon = 0, later = 0] = hours;
    const events: Event[] = [];
    const add = (day: Day, time: number, key: number, run: (at: Instant) => void): void => {
      const at = startOf(day) + time;
      events.push({ at, role: index, key: BEFORE_ALL_ENTRIES - key, run: () => run(at) });
    };
    if (monthOf(openedDay) === month) {
      add(openedDay, morning, 3, (at) =>
        book.book(SOURCE.opening, this.#texts.opening, at, role.openingMinor),
      );
    }
    const regularDay = dayInMonth(month, role.regularDay);
    if (role.regularMinor > 0 && book.isOpenOn(regularDay)) {
      add(regularDay, afternoon, 2, (at) => this.#payIn(role, at));
    }
    const { isBusinessDay } = this.#life.country;
    const surplusDay = nearestBusinessDay(dayInMonth(month, role.surplusDay), -1, isBusinessDay);
    if (book.isOpenOn(surplusDay) && monthOf(surplusDay) === month) {
      add(surplusDay, later, 1, (at) => this.#moveSurplus(role, at));
    }
    if (book.holding.account.aprBasisPoints && lastDay(month) >= openedDay) {
      add(lastDay(month), 23.5 * 60 * MINUTE_MS, 0, (at) => this.#payInterest(role, at));
    }
    return events;
  }

  #payIn(role: DepositRole, at: Instant): void {
    const amountMinor = role.regularMinor;
    const hub = this.#openHub(role, at);
    if (!hub) role.book.book(SOURCE.funding, this.#texts.fromOutside, at, amountMinor);
    else if (hub.book.committedMinor - amountMinor >= hub.floorMinor)
      this.#transfer(hub, role, at, amountMinor);
  }

  #moveSurplus(role: DepositRole, at: Instant): void {
    const { economy } = this.#life.country;
    const year = yearOf(monthOf(dayOf(at)));
    const held = role.book.committedMinor;
    if (held <= inYear(economy, year, role.ceilingMinor)) return;
    const amountMinor = floorTo(held - inYear(economy, year, role.comfortMinor), SURPLUS_STEP);
    if (role.kind === "savings") {
      role.book.book(SOURCE.surplus, this.#texts.toBroker, at, -amountMinor);
      return;
    }
    const to = role.kind === "hub" ? this.#openReserve(at) : this.#openHub(role, at);
    if (to) this.#transfer(role, to, at, amountMinor);
    else {
      const outside = role.kind === "hub" ? this.#texts.toBroker : this.#texts.toOutside;
      role.book.book(SOURCE.surplus, outside, at, -amountMinor);
    }
  }

  #payInterest({ book }: DepositRole, at: Instant): void {
    const interest = interestMinor(book.balanceDaysTo(at), book.holding.account.aprBasisPoints ?? 0, 1);
    if (interest > 0) book.book(SOURCE.interest, this.#texts.interest, at, interest);
  }

  /** Brings in what `needMinor` would leave missing, a minute before. */
  #cover(role: DepositRole, at: Instant, needMinor: number): void {
    const missing = role.floorMinor + needMinor - role.book.committedMinor;
    if (missing <= 0) return;
    const amountMinor = ceilTo(missing + role.floorMinor, COVER_STEP);
    const before = at - MINUTE_MS;
    const from = role === this.#hub ? this.#reserveFor(amountMinor, at) : this.#openHub(role, at);
    if (!from) {
      role.book.book(SOURCE.cover, this.#texts.fromOutside, before, amountMinor);
      return;
    }
    this.#cover(from, before, amountMinor);
    this.#transfer(from, role, before, amountMinor);
  }

  #transfer(from: DepositRole, to: DepositRole, at: Instant, amountMinor: number): void {
    const payer = from.book.holding;
    const payee = to.book.holding;
    from.book.book(SOURCE.counterpart + payee.productIndex, this.#texts.transferTo(payee), at, -amountMinor);
    to.book.book(SOURCE.counterpart + payer.productIndex, this.#texts.transferFrom(payer), at, amountMinor);
  }

  #openHub(role: DepositRole, at: Instant): DepositRole | undefined {
    const hub = this.#hub;
    return hub && hub !== role && hub.book.isOpenOn(dayOf(at)) ? hub : undefined;
  }

  #openReserve(at: Instant): DepositRole | undefined {
    return this.#reserve?.book.isOpenOn(dayOf(at)) ? this.#reserve : undefined;
  }

  #reserveFor(amountMinor: number, at: Instant): DepositRole | undefined {
    const reserve = this.#openReserve(at);
    return reserve && reserve.book.committedMinor >= amountMinor + SAVINGS_LEFT_BEHIND ? reserve : undefined;
  }
}
