import type { Instant } from "@sandbank/domain";
import { dayOf } from "../../calendar.ts";
import { SOURCE } from "../entry.ts";
import type { DepositTexts } from "./deposit-texts.ts";
import type { DepositYear } from "./deposit-year.ts";

/** Moves money between the accounts of one person, and to and from outside. */
export class Transfers {
  readonly #texts: DepositTexts;
  readonly #main: DepositYear | undefined;
  readonly #step: number;

  /** @param step what people transfer is a multiple of it when it goes to a broker, minor units */
  constructor(texts: DepositTexts, main: DepositYear | undefined, step: number) {
    this.#texts = texts;
    this.#main = main;
    this.#step = step;
  }

  /** @param source what the payer's leg is named after */
  between(from: DepositYear, to: DepositYear, at: Instant, amountMinor: number, source: number): void {
    const payer = from.role.holding;
    const payee = to.role.holding;
    const movement = { seed: payer.seed, key: from.nextKey(source, at) };
    const day = dayOf(at);
    const sent = this.#texts.transferTo(payer, payee, day);
    const received = this.#texts.transferFrom(payer, payee, day);
    from.book(SOURCE.counterpart + payee.index, sent, at, -amountMinor, movement);
    to.book(SOURCE.counterpart + payer.index, received, at, amountMinor, movement);
  }

  /**
   * A standing order from one to the other: booked early, and only counted when its day comes where `isPlanned`.
   * @param isPlanned whether the two accounts are to know of it before its day
   */
  standingOrder(
    from: DepositYear,
    to: DepositYear,
    at: Instant,
    amountMinor: number,
    isPlanned: boolean,
  ): void {
    const payer = from.role.holding;
    const payee = to.role.holding;
    const movement = { seed: payer.seed, key: from.nextKey(SOURCE.saving, at) };
    const sent = this.#texts.standingOrderTo(payer, payee);
    const received = this.#texts.transferFrom(payer, payee, dayOf(at));
    if (isPlanned) {
      from.plan(SOURCE.counterpart + payee.index, sent, at, -amountMinor, movement);
      to.plan(SOURCE.counterpart + payer.index, received, at, amountMinor, movement);
    } else {
      from.book(SOURCE.counterpart + payee.index, sent, at, -amountMinor, movement);
      to.book(SOURCE.counterpart + payer.index, received, at, amountMinor, movement);
    }
  }

  /** To another account, or out of the world: savings in round sums to a broker. */
  giveAway(
    account: DepositYear,
    to: DepositYear | undefined,
    at: Instant,
    amount: number,
    source: number,
  ): void {
    if (to) {
      this.between(account, to, at, amount, source);
      return;
    }
    const isSaving = account === this.#main || account.role.holding.role === "savings";
    const isInvested = isSaving && amount % this.#step === 0;
    const day = dayOf(at);
    account.book(source, isInvested ? this.#texts.toBroker(day) : this.#texts.toOutside(day), at, -amount);
  }

  bringIn(
    account: DepositYear,
    from: DepositYear | undefined,
    at: Instant,
    amount: number,
    source: number,
  ): void {
    if (from) this.between(from, account, at, amount, source);
    else account.book(source, this.#texts.fromOutside(dayOf(at)), at, amount);
  }
}
