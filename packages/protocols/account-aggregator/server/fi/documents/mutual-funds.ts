import { DAY_MS, toDecimal } from "@sandbank/domain";
import type { Position } from "@sandbank/world";
import { drawDigits, drawInt } from "../read/draw.ts";
import { indianDate } from "../read/indian-time.ts";
import { readTrades, type Trade } from "../read/read-trades.ts";
import { perUnitMinor, unitsText } from "../read/units.ts";
import { element, type FiElement, list } from "../tree/element.ts";
import { dematProfile, isFund, worthOf } from "./demat.ts";
import { type FiDocument, type Reading, schemaOf } from "./document.ts";
import { amcOf, isPayingOut, schemeOf } from "./funds.ts";
import { filtered, type Row, transactionsOf } from "./transactions.ts";

const REGISTRARS = ["CAMS", "KFINTECH"] as const;

/** The funds of a demat account: FISchema `mutual_funds` 1.1. */
export function mutualFundsDocument(reading: Reading): FiDocument {
  return {
    type: "mutualfunds",
    version: "1.1",
    schema: schemaOf("mutual_funds"),
    profile: () => dematProfile(reading),
    summary: () => summaryOf(reading),
    transactions: () => {
      const trades = readTrades(reading.world, reading.account, reading.range);
      const rows = trades.filter(({ paper }) => isFund(paper)).map((trade) => rowOf(reading, trade));
      return transactionsOf(reading, filtered(reading, "Transaction", rows));
    },
  };
}

function summaryOf(reading: Reading): FiElement {
  const { world, account } = reading;
  const funds = world.positions(account).filter(isFund);
  const holdings = element(
    "Holdings",
    {},
    list(
      "Holding",
      funds.map((fund) => holdingValues(reading, fund)),
    ),
  );
  return element("Summary", worthOf(reading, funds), element("Investment", {}, holdings));
}

/** What the scheme is called by everybody who keeps books of it. */
function schemeValues({ world, account }: Reading, fund: Position): Readonly<Record<string, string>> {
  const amc = amcOf(fund);
  return {
    amc,
    registrar: REGISTRARS[drawInt({ seed: 0 }, amc, 0, REGISTRARS.length - 1)] ?? "CAMS",
    schemeCode: fund.symbol,
    isin: fund.isin ?? "",
    ucc: drawDigits(world, `${account.id}/ucc`, 8),
    amfiCode: drawDigits({ seed: 0 }, `${fund.symbol}/amfi`, 6),
  };
}

function holdingValues(reading: Reading, fund: Position): FiElement["values"] {
  const { world, account } = reading;
  const { unitsScaled, unitDigits, costMinor, priceMinor } = fund;
  const units = unitsText(unitsScaled, unitDigits);
  return {
    ...schemeValues(reading, fund),
    folioNo: drawDigits(world, `${account.id}/${amcOf(fund)}/folio`, 10),
    dividendType: isPayingOut(fund) ? "PAYOUT" : "GROWTH",
    FatcaStatus: "YES",
    mode: "DEMAT",
    units,
    closingUnits: units,
    lienUnits: unitsText(0, unitDigits),
    rate: toDecimal(perUnitMinor(costMinor, unitsScaled, unitDigits), account.currency),
    nav: toDecimal(priceMinor, account.currency),
    lockingUnits: unitsText(lockedScaled(reading, fund), unitDigits),
  };
}

/** Bought less than the lock-in ago. */
function lockedScaled({ world, account }: Reading, fund: Position): number {
  const { lockInYears } = schemeOf(fund);
  if (lockInYears === 0) return 0;
  const then = world.positions(account, world.clock.now() - lockInYears * 365 * DAY_MS);
  const free = then.find(({ symbol }) => symbol === fund.symbol)?.unitsScaled ?? 0;
  return Math.max(0, fund.unitsScaled - free);
}

function rowOf(reading: Reading, { booked, paper, type, unitsScaled, heldScaled }: Trade): Row {
  const { account } = reading;
  const { transaction, postedAt } = booked;
  const { lockInYears, ...scheme } = schemeOf(paper);
  const date = indianDate(postedAt);
  const printed = type === "PAYOUT" ? "OTHERS" : type;
  const navMinor =
    type === "PAYOUT"
      ? paper.priceMinor
      : perUnitMinor(transaction.amountMinor, unitsScaled, paper.unitDigits);
  return {
    type: printed,
    amountMinor: transaction.amountMinor,
    values: {
      txnId: transaction.id,
      ...schemeValues(reading, paper),
      schemePlan: /\bdirect\b/i.test(paper.name) ? "DIRECT" : "REGULAR",
      schemeOption: isPayingOut(paper) ? "PAYOUT" : "GROWTH_TYPE",
      ...scheme,
      amount: toDecimal(transaction.amountMinor, account.currency),
      closingUnits: unitsText(heldScaled, paper.unitDigits),
      lienUnits: unitsText(0, paper.unitDigits),
      nav: toDecimal(navMinor, account.currency),
      navDate: date,
      type: printed,
      orderDate: indianDate(transaction.authorizedAt),
      executionDate: date,
      "lock-inFlag": lockInYears > 0 ? "YES" : "NO",
      "lock-inDays": String(lockInYears * 365),
      mode: "DEMAT",
      narration: transaction.description,
    },
  };
}
