import { toDecimal } from "@sandbank/domain";
import type { Position } from "@sandbank/world";
import { drawDigits } from "../read/draw.ts";
import { indianTime } from "../read/indian-time.ts";
import { readAllTrades, readTrades, type Trade } from "../read/read-trades.ts";
import { perUnitMinor, unitsText } from "../read/units.ts";
import { element, type FiElement, list } from "../tree/element.ts";
import { dematProfile, isFund, worthOf } from "./demat.ts";
import { type FiDocument, type Reading, schemaOf } from "./document.ts";
import { filtered, type Row, transactionsOf } from "./transactions.ts";

/** The shares of a demat account, and what else is traded like them: FISchema `equities` 1.1. */
export function equitiesDocument(reading: Reading): FiDocument {
  return {
    type: "equities",
    version: "1.1",
    schema: schemaOf("equities"),
    profile: () => dematProfile(reading),
    summary: () => summaryOf(reading),
    transactions: () => {
      const trades = readTrades(reading.world, reading.account, reading.range);
      const rows = trades.filter(({ paper }) => !isFund(paper)).map((trade) => rowOf(reading, trade));
      return transactionsOf(reading, filtered(reading, "Transaction", rows));
    },
  };
}

const KINDS: Readonly<Partial<Record<Position["kind"], string>>> = { bond: "GOVERNMENT STOCK" };

function summaryOf(reading: Reading): FiElement {
  const { world, account } = reading;
  const shares = world.positions(account).filter((paper) => !isFund(paper));
  const firstBought = new Map<string, number>();
  for (const { paper, booked } of readAllTrades(world, account)) {
    if (!firstBought.has(paper.symbol)) firstBought.set(paper.symbol, booked.postedAt);
  }
  const holdings = element(
    "Holdings",
    { type: "DEMAT" },
    list(
      "Holding",
      shares.map((share) => ({
        issuerName: share.name,
        isin: share.isin ?? "",
        units: unitsOf(share, share.unitsScaled),
        investmentDateTime: indianTime(firstBought.get(share.symbol) ?? world.clock.now()),
        rate: toDecimal(perUnitMinor(share.costMinor, share.unitsScaled, share.unitDigits), account.currency),
        lastTradedPrice: toDecimal(share.priceMinor, account.currency),
        description: KINDS[share.kind] ?? "EQUITY SHARES",
      })),
    ),
  );
  return element("Summary", worthOf(reading, shares), element("Investment", {}, holdings));
}

/** Whole ones without their zeros. */
function unitsOf({ unitDigits }: Position, unitsScaled: number): string {
  return unitsText(unitsScaled, unitDigits).replace(/\.0+$/, "");
}

function rowOf({ world, account }: Reading, { booked, paper, type, unitsScaled, heldScaled }: Trade): Row {
  const { transaction, postedAt } = booked;
  const printed = type !== "PAYOUT" ? type : paper.kind === "equity" ? "DIVIDEND" : "OTHERS";
  const units = type === "PAYOUT" ? heldScaled : unitsScaled;
  return {
    type: printed,
    amountMinor: transaction.amountMinor,
    values: {
      txnId: transaction.id,
      orderId: drawDigits(world, `${transaction.id}/order`, 16),
      tradeId: type === "PAYOUT" ? undefined : drawDigits(world, `${transaction.id}/trade`, 8),
      companyName: paper.name,
      symbol: paper.symbol,
      transactionDateTime: indianTime(postedAt),
      exchange: "NSE",
      isin: paper.isin ?? "",
      equityCategory: "EQUITY",
      narration: transaction.description,
      rate: toDecimal(perUnitMinor(transaction.amountMinor, units, paper.unitDigits), account.currency),
      totalCharge: toDecimal(0, account.currency),
      tradeValue: toDecimal(transaction.amountMinor, account.currency),
      type: printed,
      shareHolderEquityType: "COMMON-STOCK",
      units: unitsOf(paper, units),
      otherCharges: toDecimal(0, account.currency),
    },
  };
}
