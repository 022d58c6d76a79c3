import type { Instant } from "@sandbank/domain";
import {
  type Day,
  dayInMonth,
  firstDay,
  HOUR_MS,
  lastDay,
  type Month,
  monthOf,
  nearestBusinessDay,
  startOf,
} from "../calendar.ts";
import type { Life } from "../life/life.ts";
import { streamOf } from "../rng.ts";
import type { DepositRole } from "./deposit-roles.ts";
import { SOURCE } from "./entry.ts";
import type { Leg } from "./leg.ts";
import { instantOn } from "./posting.ts";
import { Treasury } from "./treasury.ts";

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
  readonly #treasury: Treasury;
  readonly #taken: number[];
  #next: Month;

  constructor(life: Life, roles: readonly DepositRole[], sources: readonly LegSource[]) {
    this.#life = life;
    this.roles = roles;
    this.#sources = sources;
    this.#hub = roles.find((role) => role.kind === "hub");
    this.#treasury = new Treasury(life, roles);
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
        if (motion.deltaMinor < 0) this.#treasury.cover(role, motion.at, -motion.deltaMinor);
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
          if (amountMinor < 0) this.#treasury.cover(hub, at, -amountMinor);
          hub.book.book(SOURCE.counterpart + productIndex, particulars, at, amountMinor);
        },
      }));
    });
  }

  /**
   * What the owner looks after once a month: the opening deposit, regular saving, surplus, and the bank's
   * interest.
   */
  #regulations(role: DepositRole, index: number, month: Month): Event[] {
    const { book } = role;
    const { openedDay, seed } = book.holding;
    const stream = streamOf(seed, "regulations", month);
    const morning = instantOn(0, 13, 14, stream);
    const afternoon = instantOn(0, 15, 22, stream);
    const later = instantOn(0, 15, 22, stream);
    const events: Event[] = [];
    const add = (day: Day, time: number, key: number, run: (at: Instant) => void): void => {
      const at = startOf(day) + time;
      events.push({ at, role: index, key: BEFORE_ALL_ENTRIES - key, run: () => run(at) });
    };
    if (monthOf(openedDay) === month) add(openedDay, morning, 3, (at) => this.#treasury.open(role, at));
    const regularDay = dayInMonth(month, role.regularDay);
    if (role.regularMinor > 0 && book.isOpenOn(regularDay)) {
      add(regularDay, afternoon, 2, (at) => this.#treasury.payIn(role, at));
    }
    const { isBusinessDay } = this.#life.country;
    const surplusDay = nearestBusinessDay(dayInMonth(month, role.surplusDay), -1, isBusinessDay);
    if (book.isOpenOn(surplusDay) && monthOf(surplusDay) === month) {
      add(surplusDay, later, 1, (at) => this.#treasury.moveSurplus(role, at));
    }
    if (book.holding.account.aprBasisPoints && lastDay(month) >= openedDay) {
      add(lastDay(month), 23.5 * HOUR_MS, 0, (at) => this.#treasury.payInterest(role, at));
    }
    return events;
  }
}
