import { fromDecimal } from "@sandbank/domain";
import { expect, test } from "vitest";
import {
  documentOf,
  elementOf,
  elementsOf,
  firstShared,
  indianWorld,
  sharedOf,
} from "./testing/indian-world.ts";

const { world } = await indianWorld();
const paise = (text: string | undefined) => fromDecimal(text ?? "", "INR");
const everything = { from: Date.parse("2010-01-01"), to: world.clock.now() };

test("funds and shares of a demat account are together worth what the world says", () => {
  const funds = firstShared(world, ({ fiType }) => fiType === "MUTUAL_FUNDS");
  const shares = sharedOf(world, String(funds.customer.number)).find(
    ({ fiType, account }) => fiType === "EQUITIES" && account.id === funds.account.id,
  );
  if (!shares) throw new Error("it holds no shares");
  const worth = [funds, shares].map((each) => elementOf(documentOf(world, each), "Summary"));
  const sum = (name: string) => worth.reduce((total, values) => total + paise(values[name]), 0);
  expect(sum("currentValue")).toBe(world.balance(funds.account).investedMinor);
  const cost = world.positions(funds.account).reduce((total, { costMinor }) => total + costMinor, 0);
  expect(sum("investmentValue")).toBe(cost);
});

test("purchases since the beginning add up to the units held of each fund", () => {
  const funds = firstShared(world, ({ fiType }) => fiType === "MUTUAL_FUNDS");
  const xml = documentOf(world, funds, { range: everything });
  for (const holding of elementsOf(xml, "Holding")) {
    const rows = elementsOf(xml, "Transaction").filter(({ isin }) => isin === holding.isin);
    expect(rows.at(-1)?.closingUnits).toBe(holding.closingUnits);
    expect(holding.units).toMatch(/^\d+\.\d{4}$/);
  }
});

test("shares are bought whole, at a price times units that is what was paid", () => {
  const shares = firstShared(
    world,
    (each) =>
      each.fiType === "EQUITIES" &&
      elementsOf(documentOf(world, each), "Transaction").some(({ type }) => type === "BUY"),
  );
  const rows = elementsOf(documentOf(world, shares, { range: everything }), "Transaction");
  for (const { units, rate, tradeValue } of rows.filter(({ type }) => type === "BUY")) {
    expect(units).toMatch(/^\d+$/);
    expect(Math.abs(Number(units) * paise(rate) - paise(tradeValue))).toBeLessThanOrEqual(Number(units));
  }
});

test("a pension's classes add up to its value, and contributions are the employer's", () => {
  const pension = firstShared(world, ({ fiType }) => fiType === "NPS");
  const xml = documentOf(world, pension);
  const summary = elementOf(xml, "Summary");
  const parts = [summary.debtAssetValue, summary.equityAssetValue, summary.otherAssetValue].map(paise);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(paise(summary.currentValue));
  const { ledgerMinor, investedMinor } = world.balance(pension.account);
  expect(paise(summary.currentValue)).toBe(ledgerMinor + investedMinor);
  const contributions = elementsOf(xml, "Tier1InvestmentTransaction");
  expect(contributions.length).toBeGreaterThan(10);
  for (const row of contributions) expect(row.employerContribution).toBe(row.totalContribution);
  const percent = elementsOf(xml, "SchemeChoice").reduce(
    (sum, row) => sum + Number(row.allocationPercent),
    0,
  );
  expect(percent).toBe(100);
});

test("a recurring deposit's instalments are those agreed, and a term deposit opens with its principal", () => {
  const recurring = firstShared(world, ({ fiType }) => fiType === "RECURRING_DEPOSIT");
  const paid = documentOf(world, recurring, { range: everything });
  const { recurringAmount } = elementOf(paid, "Summary");
  const instalments = elementsOf(paid, "Transaction").filter(({ type }) => type === "INSTALLMENT");
  expect(instalments.length).toBeGreaterThan(3);
  for (const { amount } of instalments) expect(amount).toBe(recurringAmount);
  const fixed = firstShared(world, ({ fiType }) => fiType === "TERM_DEPOSIT");
  const xml = documentOf(world, fixed, { range: everything });
  const [opening, ...more] = elementsOf(xml, "Transaction");
  expect(opening).toMatchObject({ type: "OPENING", amount: elementOf(xml, "Summary").principalAmount });
  expect(more.at(-1)?.balance).toBe(elementOf(xml, "Summary").currentValue);
  expect(paise(elementOf(xml, "Summary").maturityAmount)).toBeGreaterThan(paise(opening?.amount));
});

test("a deposit that was paid out is offered no more", async () => {
  const { world: later, clock } = await indianWorld();
  const { customer, account } = firstShared(later, ({ fiType }) => fiType === "TERM_DEPOSIT");
  clock.set(Date.parse("2031-01-01"));
  const then = sharedOf(later, String(customer.number)).map((each) => each.account.id);
  expect(then).not.toContain(account.id);
});

test("a premium in a policy is the payment on the account it was paid from", () => {
  const policy = firstShared(world, ({ fiType }) => fiType === "INSURANCE_POLICIES");
  const [premium] = elementsOf(documentOf(world, policy), "Transaction");
  const account = documentOf(world, { ...policy, fiType: "DEPOSIT" });
  const payment = elementsOf(account, "Transaction").find(({ txnId }) => txnId === premium?.txnId);
  expect(payment).toMatchObject({ amount: premium?.amount, narration: premium?.narration, type: "DEBIT" });
  expect(elementOf(documentOf(world, policy), "Summary")).toMatchObject({
    premiumAmount: premium?.amount,
    policyNumber: expect.stringMatching(/^\d{6,}$/),
  });
});

test("a card's transactions since its last statement make up the difference to what is due now", () => {
  const card = firstShared(world, ({ fiType }) => fiType === "OTHER");
  const xml = documentOf(world, card);
  const summary = elementOf(xml, "Summary");
  const [statement] = world.statements(card.account, { limit: 1 });
  const since = elementsOf(xml, "Transaction").filter(
    ({ statementDate = "" }) => statementDate > (summary.lastStatementDate ?? ""),
  );
  const moved = since.reduce(
    (sum, { txnType, amount }) => sum + paise(amount) * (txnType === "DEBIT" ? 1 : -1),
    0,
  );
  expect(paise(summary.totalDueAmount)).toBe(-(statement?.closingMinor ?? 0));
  expect(paise(summary.totalDueAmount) + moved).toBe(paise(summary.currentDue));
  expect(summary.dueDate).toBe(statement?.dueDate);
});
