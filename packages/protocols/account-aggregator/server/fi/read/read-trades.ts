import { startOfDate } from "@sandbank/domain";
import type { Account, Position, World } from "@sandbank/world";
import { type Booked, type Range, readBooked } from "./read-transactions.ts";

/** A movement of a demat account that is about one of its papers. */
export interface Trade {
  readonly booked: Booked;
  readonly paper: Position;
  readonly type: "BUY" | "SELL" | "PAYOUT";
  /** Moved, ≥ 0, in the paper's `unitDigits`; 0 for a payout. */
  readonly unitsScaled: number;
  /** Held afterwards. */
  readonly heldScaled: number;
}

/**
 * Purchases, sales and payouts, oldest first. Units are the difference between what was held before and after; a
 * payout names its paper.
 */
export function readTrades(world: World, account: Account, range: Range): Trade[] {
  return readBooked(world, account, range).flatMap((booked): Trade[] => {
    const { channel, description } = booked.transaction;
    if (channel !== "trade" && channel !== "interest") return [];
    const before = unitsAt(world, account, booked.postedAt - 1);
    const after = world.positions(account, booked.postedAt);
    const traded = after.find((paper) => paper.unitsScaled !== (before.get(paper.symbol) ?? 0));
    if (traded) {
      const unitsScaled = traded.unitsScaled - (before.get(traded.symbol) ?? 0);
      const type = unitsScaled > 0 ? "BUY" : "SELL";
      return [
        { booked, paper: traded, type, unitsScaled: Math.abs(unitsScaled), heldScaled: traded.unitsScaled },
      ];
    }
    const paying = after.find(({ name }) => description.toUpperCase().includes(name.toUpperCase()));
    if (!paying) return [];
    return [{ booked, paper: paying, type: "PAYOUT", unitsScaled: 0, heldScaled: paying.unitsScaled }];
  });
}

function unitsAt(world: World, account: Account, at: number): ReadonlyMap<string, number> {
  return new Map(world.positions(account, at).map(({ symbol, unitsScaled }) => [symbol, unitsScaled]));
}

/** Of all the years it is open. */
export function readAllTrades(world: World, account: Account): Trade[] {
  return readTrades(world, account, { from: startOfDate(account.openedOn), to: world.clock.now() });
}
