import { toDecimal } from "@sandbank/domain";
import type { Position } from "@sandbank/world";
import { drawDigits } from "../read/draw.ts";
import { indianDate } from "../read/indian-time.ts";
import { readTrades, type Trade } from "../read/read-trades.ts";
import { type Booked, readBooked } from "../read/read-transactions.ts";
import { perUnitMinor, unitsText } from "../read/units.ts";
import { element, type FiElement, list } from "../tree/element.ts";
import { type FiDocument, type Reading, schemaOf } from "./document.ts";
import { schemeOf } from "./funds.ts";
import { soleHolder } from "./profile.ts";
import { filtered, type Row, transactionsOf } from "./transactions.ts";

/** A pension account of the national system: FISchema `nps` 1.0. Tier I only, paid into by the employer. */
export function npsDocument(reading: Reading): FiDocument {
  const { account, world } = reading;
  const pranId = drawDigits(world, `${account.id}/pran`, 12);
  return {
    type: "nps",
    version: "1.0",
    schema: schemaOf("nps"),
    profile: () => element("Profile", {}, element("Holders", {}, soleHolder(reading, { pranId }))),
    summary: () => summaryOf(reading),
    transactions: () => transactionsPart(reading),
  };
}

/** Pension fund schemes: E in shares, C in corporate debt, G in government stock, A in other things. */
type Class = "E" | "C" | "G" | "A";

function classOf(paper: Position): Class {
  if (paper.kind === "equity") return "E";
  if (paper.kind === "bond") return "G";
  if (/\bgold\b/i.test(paper.name)) return "A";
  return schemeOf(paper).fundType === "DEBT" ? "C" : "E";
}

/** What the world holds as a paper is a scheme here: nobody has single shares in a pension. */
function schemeValues(paper: Position): { readonly schemeName: string; readonly schemeId: string } {
  const { pfmName, schemeId } = managerOf(paper);
  return { schemeName: `${pfmName.toUpperCase()} SCHEME ${classOf(paper)} - TIER I`, schemeId };
}

function managerOf({ name, symbol, kind }: Position) {
  const [first = ""] = name.split(" ");
  const house = kind === "bond" ? "National" : first;
  const pfmId = `PFM${drawDigits({ seed: 0 }, `${house}/pfm`, 3)}`;
  const schemeId = `SM${drawDigits({ seed: 0 }, `${symbol}/nps`, 6)}`;
  return { pfmId, pfmName: `${house} Pension Fund`, schemeId };
}

function summaryOf({ world, account }: Reading): FiElement {
  const money = (amountMinor: number) => toDecimal(amountMinor, account.currency);
  const { ledgerMinor, at } = world.balance(account);
  const papers = world.positions(account);
  const worth = (...classes: readonly Class[]) =>
    papers.reduce((sum, paper) => sum + (classes.includes(classOf(paper)) ? paper.valueMinor : 0), 0);
  const invested = worth("E", "C", "G", "A");
  const navDate = indianDate(at);
  const share = papers.length > 0 ? Math.floor(100 / papers.length) : 0;
  const choices = papers.map((paper, index) => ({
    allocationPercent: String(index === 0 ? 100 - share * (papers.length - 1) : share),
    ...pick(managerOf(paper)),
    ...schemeValues(paper),
  }));
  const holdings = papers.map((paper, index) => ({
    amount: money(paper.costMinor),
    amountInTransition: money(index === 0 ? ledgerMinor : 0),
    blockedUnits: unitsText(0, paper.unitDigits),
    freeUnits: unitsText(paper.unitsScaled, paper.unitDigits),
    nav: money(paper.priceMinor),
    ...schemeValues(paper),
    totalUnits: unitsText(paper.unitsScaled, paper.unitDigits),
    totalValueOfScheme: money(paper.valueMinor),
  }));
  const tier1 = {
    schemePreferenceType: "ACTIVE",
    freeUnits: unitsText(
      papers.reduce((sum, { unitsScaled }) => sum + unitsScaled, 0),
      4,
    ),
    investmentCost: money(papers.reduce((sum, { costMinor }) => sum + costMinor, 0)),
    investmentValue: money(invested),
  };
  const tier2 = {
    schemePreferenceType: "NA",
    freeUnits: unitsText(0, 4),
    investmentCost: money(0),
    investmentValue: money(0),
  };
  return element(
    "Summary",
    {
      openingDate: account.openedOn,
      currentValue: money(invested + ledgerMinor),
      status: account.status === "open" ? "ACTIVE" : "DEACTIVATED",
      tier1Status: account.status === "open" ? "ACTIVE" : "DEACTIVATED",
      tier2NAVDate: navDate,
      tier2Status: "NA",
      tier1NAVDate: navDate,
      debtAssetValue: money(worth("C", "G")),
      equityAssetValue: money(worth("E")),
      otherAssetValue: money(worth("A") + ledgerMinor),
    },
    element("SchemeChoices", {}, list("SchemeChoice", choices)),
    element(
      "Holdings",
      {},
      element("Tier1Holdings", tier1, list("Tier1Holding", holdings)),
      element("Tier2Holdings", tier2, list("Tier2Holding", [])),
    ),
  );
}

function pick({ pfmId, pfmName }: ReturnType<typeof managerOf>) {
  return { pfmId, pfmName };
}

function transactionsPart(reading: Reading): FiElement {
  const { world, account, range } = reading;
  const trades = readTrades(world, account, range).filter(({ type }) => type !== "PAYOUT");
  const share = 100 / Math.max(1, world.positions(account).length);
  const contributions = readBooked(world, account, range).filter(
    ({ transaction }) => transaction.channel === "transfer" && transaction.direction === "credit",
  );
  return transactionsOf(
    reading,
    element(
      "Tier1SchemeTransactions",
      {},
      filtered(
        reading,
        "Tier1SchemeTransaction",
        trades.map((trade) => schemeRow(reading, trade, share)),
      ),
    ),
    element("Tier2SchemeTransactions", {}, list("Tier2SchemeTransaction", [])),
    element(
      "Tier1InvestmentTransactions",
      {},
      filtered(
        reading,
        "Tier1InvestmentTransaction",
        contributions.map((each) => contributionRow(reading, each)),
      ),
    ),
    element("Tier2InvestmentTransactions", {}, list("Tier2InvestmentTransaction", [])),
  );
}

function schemeRow({ account }: Reading, trade: Trade, share: number): Row {
  const { booked, paper, unitsScaled, heldScaled, type } = trade;
  const { transaction, postedAt } = booked;
  const printed = type === "BUY" ? "CONTRIBUTION" : "WITHDRAWAL";
  const scheme = schemeValues(paper);
  const units = unitsText(unitsScaled, paper.unitDigits);
  return {
    type: printed,
    amountMinor: transaction.amountMinor,
    values: {
      txnId: transaction.id,
      txnDate: indianDate(postedAt),
      type: printed,
      ...scheme,
      narration: `${type === "BUY" ? "PURCHASE" : "REDEMPTION"} ${units} UNITS ${scheme.schemeName}`,
      allocationPercent: String(Math.round(share)),
      amount: toDecimal(transaction.amountMinor, account.currency),
      nav: toDecimal(perUnitMinor(transaction.amountMinor, unitsScaled, paper.unitDigits), account.currency),
      units,
      cumulativeUnits: unitsText(heldScaled, paper.unitDigits),
    },
  };
}

function contributionRow({ account }: Reading, { transaction, postedAt }: Booked): Row {
  const amount = toDecimal(transaction.amountMinor, account.currency);
  return {
    type: "CONTRIBUTION",
    amountMinor: transaction.amountMinor,
    values: {
      txnId: transaction.id,
      txnDate: indianDate(postedAt),
      type: "CONTRIBUTION",
      narration: transaction.description,
      subscriberContribution: toDecimal(0, account.currency),
      employerContribution: amount,
      totalContribution: amount,
    },
  };
}
