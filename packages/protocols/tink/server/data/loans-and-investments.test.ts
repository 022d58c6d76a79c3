import { expect, test } from "vitest";
import {
  accountListResponse,
  accountV1,
  dataAccount,
  investmentAccount,
  type ListHoldingsResponse,
  listAccountsResponse,
  listHoldingsResponse,
  listInvestmentAccountsResponse,
  listLoanAccountsResponse,
  loanAccount,
  minorOfExact,
} from "../../wire/index.ts";
import { openTink } from "../testing/fixture-tink.ts";
import { type Connected, connect, read } from "./testing/fixture-data.ts";

type Amount = { readonly currencyCode: string; readonly value: { unscaledValue: number; scale: number } };
const minorOf = ({ currencyCode, value }: Amount) =>
  minorOfExact(value.unscaledValue, value.scale, currencyCode);

test("what a loan was, is and was repaid add up; what is owed is negative, the lent sum has a negative scale", async () => {
  const tink = await openTink();
  for (const market of ["SE", "GB", "DE"]) {
    for (const username of ["homeowner", "loan_stacker"]) {
      const reader = await connect(tink, market, username);
      const { loanAccounts } = await read(reader, "/data/v2/loan-accounts", listLoanAccountsResponse);
      expect(loanAccounts).toHaveLength(1);
      for (const loan of loanAccounts) {
        expect(await read(reader, `/data/v2/loan-accounts/${loan.id}`, loanAccount)).toEqual(loan);
        const { balances, amountPaid, loanParts, loanType, parties } = loan;
        if (!balances?.initial || !amountPaid) throw new Error("a loan without its terms");
        expect(minorOf(balances.principal)).toBeLessThanOrEqual(0);
        expect(minorOf(balances.initial)).toBeLessThan(0);
        expect(minorOf(balances.initial) + minorOf(amountPaid)).toBe(minorOf(balances.principal));
        expect(balances.initial.value.scale).toBeLessThan(0);
        expect(loanType).toBe(username === "homeowner" ? "MORTGAGE" : "PERSONAL");
        expect(parties[0]?.role).toBe("HOLDER");
        const [part] = loanParts ?? [];
        expect(part?.interestRate.value).toBeGreaterThan(0.01);
        expect(part?.interestRate.value).toBeLessThan(0.2);
        expect(part?.installment?.period).toBe("MONTHLY");
        const { previousPaymentDate, nextPaymentDate = "9999", originationDate = "0000" } = part?.dates ?? {};
        if (previousPaymentDate) expect(previousPaymentDate < nextPaymentDate).toBe(true);
        expect(originationDate < nextPaymentDate).toBe(true);
        const answer = reader.tink.send("GET", `/data/v2/accounts/${loan.id}`, { token: reader.token });
        expect((await answer).status).toBe(404);
      }
    }
  }
});

test("what an investment account holds is worth what it says, in pages of ten or as asked for", async () => {
  const accountsOf = async (reader: Connected) =>
    (await read(reader, "/data/v2/investment-accounts", listInvestmentAccountsResponse)).investmentAccounts;
  let held = 0;
  const tink = await openTink();
  for (const [market, product] of [
    ["SE", "SE_ISK"],
    ["GB", "GB_INVESTMENT"],
  ] as const) {
    for (const username of ["investor", "investor.2", "10"]) {
      const reader = await connect(tink, market, username);
      for (const account of await accountsOf(reader)) {
        const path = `/data/v2/investment-accounts/${account.id}`;
        expect(await read(reader, path, investmentAccount)).toEqual(account);
        expect(account.financialProduct).toBe(product);
        const rows = [];
        for (let pageToken: string | undefined = "null", page = 0; page === 0 || pageToken; page++) {
          const query: string = `pageSize=1&pageToken=${pageToken}`;
          const answer: ListHoldingsResponse = await read(
            reader,
            `${path}/holdings?${query}`,
            listHoldingsResponse,
          );
          rows.push(...answer.holdings);
          pageToken = answer.nextPageToken;
        }
        const whole = (await read(reader, `${path}/holdings`, listHoldingsResponse)).holdings;
        expect(rows.slice(0, 10)).toEqual(whole);
        held += rows.length;
        const sum = rows.reduce((total, { holdingValue }) => total + minorOf(holdingValue), 0);
        expect(minorOf(account.holdingValue.total)).toBe(sum);
        const { total: _, ...kinds } = account.holdingValue;
        const parts = Object.values(kinds).reduce((all, part) => all + (part ? minorOf(part) : 0), 0);
        expect(parts).toBe(sum);
        for (const { quantity, financialInstrument, holdingReturn } of rows) {
          expect(quantity).toBeGreaterThan(0);
          expect(["FUND", "EQUITY", "BOND"]).toContain(financialInstrument.type);
          expect(holdingReturn?.value.scale).toBe(2);
        }
      }
    }
  }
  expect(held).toBeGreaterThan(2);
});

test("API v1 lists accounts of all kinds, and what a user changes of one is shown by both versions", async () => {
  const tink = await openTink();
  const reader = await connect(tink, "SE", "stable_income");
  const { accounts } = await read(reader, "/data/v2/accounts", listAccountsResponse);
  const listed = (await read(reader, "/api/v1/accounts/list", accountListResponse)).accounts;
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(accounts.map(({ id }) => id)));
  const [account] = listed;
  if (!account) throw new Error("no account");
  const exact = account.currencyDenominatedBalance;
  expect(account.balance).toBe(Number(`${exact?.unscaledValue}e-${exact?.scale}`));
  expect(JSON.parse(account.identifiers ?? "")).toEqual([`iban://${account.iban}`]);
  expect(account).toMatchObject({
    closed: false,
    excluded: false,
    favored: false,
    credentialsId: reader.credentialsId,
  });
  for (const [method, change] of [
    ["PATCH", { name: "Mine" }],
    ["PUT", { ...account, name: "Mine", favored: true, type: "SAVINGS", balance: 1 }],
  ] as const) {
    const path = `/api/v1/accounts/${account.id}`;
    const answer = await tink.send(method, path, { token: reader.token, json: change });
    expect(accountV1.parse(await answer.json())).toMatchObject({ name: "Mine", balance: account.balance });
  }
  expect(await read(reader, `/data/v2/accounts/${account.id}`, dataAccount)).toMatchObject({
    name: "Mine",
    type: "SAVINGS",
  });
  const again = (await read(reader, "/api/v1/accounts/list", accountListResponse)).accounts;
  expect(again[0]).toMatchObject({ name: "Mine", favored: true, type: "SAVINGS" });
  const answer = tink.send("PATCH", `/api/v1/accounts/${account.id}`, {
    token: reader.token,
    json: { type: "SHOE_BOX" },
  });
  expect(await tink.refusal(answer)).toMatchObject({
    status: 400,
    errorMessage: expect.stringContaining("type"),
  });
  const other = await connect(tink, "SE", "stable_income");
  const foreign = tink.send("PATCH", `/api/v1/accounts/${account.id}`, { token: other.token, json: {} });
  expect((await tink.refusal(foreign)).status).toBe(404);
});
