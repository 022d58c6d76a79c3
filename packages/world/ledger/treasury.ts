import type { Instant } from "@sandbank/domain";
import { dayOf, MINUTE_MS, monthOf, yearOf } from "../calendar.ts";
import { ceilTo, floorTo } from "../life/amount.ts";
import type { Life } from "../life/life.ts";
import { inYear } from "../life/price-level.ts";
import { interestMinor } from "./card-payment.ts";
import type { DepositRole } from "./deposit-roles.ts";
import { type DepositTexts, depositTexts } from "./deposit-texts.ts";
import { SOURCE } from "./entry.ts";

/** Transfers that keep balances sane are whole multiples of this, minor units. */
const STEP = 5000;
const SAVINGS_LEFT_BEHIND = 10_000;

/**
 * Moves money between the accounts of a holder, and to and from outside, so that none runs dry and none runs over.
 * Each call acts at an instant, and they come in order of time.
 */
export class Treasury {
  readonly #life: Life;
  readonly #hub: DepositRole | undefined;
  /** What the hub saves to and falls back on. */
  readonly #reserve: DepositRole | undefined;
  readonly #texts: DepositTexts;

  constructor(life: Life, roles: readonly DepositRole[]) {
    this.#life = life;
    this.#hub = roles.find((role) => role.kind === "hub");
    this.#reserve = this.#hub && roles.find((role) => role.kind === "savings");
    this.#texts = depositTexts(life);
  }

  open({ book, openingMinor }: DepositRole, at: Instant): void {
    book.book(SOURCE.opening, this.#texts.opening, at, openingMinor);
  }

  /** Regular saving, or pocket money for a second account. */
  payIn(role: DepositRole, at: Instant): void {
    const amountMinor = role.regularMinor;
    const hub = this.#openHub(role, at);
    if (!hub) role.book.book(SOURCE.funding, this.#texts.fromOutside, at, amountMinor);
    else if (hub.book.committedMinor - amountMinor >= hub.floorMinor) {
      this.#transfer(hub, role, at, amountMinor);
    }
  }

  moveSurplus(role: DepositRole, at: Instant): void {
    const { economy } = this.#life.country;
    const year = yearOf(monthOf(dayOf(at)));
    const held = role.book.committedMinor;
    if (held <= inYear(economy, year, role.ceilingMinor)) return;
    const amountMinor = floorTo(held - inYear(economy, year, role.comfortMinor), STEP);
    const to = role === this.#hub ? this.#openReserve(at) : this.#openHub(role, at);
    if (to && role.kind !== "savings") {
      this.#transfer(role, to, at, amountMinor);
      return;
    }
    const isInvested = role.kind === "savings" || role.kind === "hub";
    const outside = isInvested ? this.#texts.toBroker : this.#texts.toOutside;
    role.book.book(SOURCE.surplus, outside, at, -amountMinor);
  }

  payInterest({ book }: DepositRole, at: Instant): void {
    const interest = interestMinor(book.balanceDaysTo(at), book.holding.account.aprBasisPoints ?? 0, 1);
    if (interest > 0) book.book(SOURCE.interest, this.#texts.interest, at, interest);
  }

  /** Brings in, a minute before, what `needMinor` would leave missing at the instant. */
  cover(role: DepositRole, at: Instant, needMinor: number): void {
    const missing = role.floorMinor + needMinor - role.book.committedMinor;
    if (missing <= 0) return;
    const amountMinor = ceilTo(missing + role.floorMinor, STEP);
    const before = at - MINUTE_MS;
    const from = role === this.#hub ? this.#reserveFor(amountMinor, at) : this.#openHub(role, at);
    if (!from) {
      role.book.book(SOURCE.cover, this.#texts.fromOutside, before, amountMinor);
      return;
    }
    this.cover(from, before, amountMinor);
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
