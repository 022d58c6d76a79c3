import { describe, expect, test } from "vitest";
import { parseScenario } from "./index.ts";
import { accountOf, anchor, at, banks, options, personOf, problemsOf } from "./test/reading.ts";

const address = { street: "9 Quay St", city: "Portland", region: "OR", postal_code: "97209", country: "US" };
const identity = {
  names: ["Nora Quist", "Tom Quist"],
  phone_numbers: [{ data: "503-555-0142", primary: true, type: "home" }],
  emails: [
    { data: "work@example.com", primary: false, type: "secondary" },
    { data: "nora@example.com", primary: true, type: "primary" },
  ],
  addresses: [{ data: address, primary: true }],
};

const checking = {
  type: "depository",
  subtype: "checking",
  starting_balance: 812.5,
  currency: "USD",
  meta: { name: "Household", official_name: "Household Checking Plus", mask: "4444" },
  numbers: { account: "900100204444", ach_routing: "323070380" },
  transactions: [
    {
      date_transacted: "2026-03-09",
      date_posted: "2026-03-10",
      amount: 41.2,
      description: "FERRY",
      currency: "USD",
    },
    { date_transacted: null, date_posted: null, amount: null, description: null, currency: null },
    { date_transacted: "-1d", date_posted: "+2d", amount: -75, description: "TRANSFER IN" },
  ],
  identity,
  inflow_model: {
    type: "monthly-income",
    income_amount: 2000,
    payment_day_of_month: "last",
    transaction_name: "PAY",
  },
};

const card = {
  type: "credit",
  subtype: "credit card",
  starting_balance: 300.1,
  meta: { limit: 5000 },
  liability: { type: "credit", purchase_apr: 19.9, minimum_payment_amount: 25 },
  transactions: [{ date_posted: "2026-03-01", amount: 300.1, description: "SOFA" }],
};

const read = (user: object, file = "fixtures/two accounts.json") =>
  parseScenario(JSON.stringify(user, null, 2), { file, ...options });

describe("a Plaid custom user", () => {
  const result = read({ version: "2", seed: "s", override_accounts: [checking, card] });

  test("is one person with these accounts only, named after the file", () => {
    expect(personOf(result)).toMatchObject({
      username: "two-accounts",
      country: "US",
      only: true,
      identity: {
        givenName: "Nora",
        familyName: "Quist",
        email: "nora@example.com",
        phone: "+15035550142",
        address: { line1: "9 Quay St", city: "Portland", region: "OR", postalCode: "97209", country: "US" },
      },
      accounts: [{ key: "checking" }, { key: "credit-card" }],
    });
  });

  test("has its kinds, names and numbers in our words", () => {
    expect(accountOf(result, "checking")).toMatchObject({
      bank: "alpha",
      name: "Household",
      type: "checking",
      subtype: "personal",
      numbers: { accountNumber: "900100204444", routingNumber: "323070380" },
      parties: [
        { name: "Nora Quist", role: "holder" },
        { name: "Tom Quist", role: "holder" },
      ],
      openedOn: "2024-03-15",
    });
    expect(accountOf(result, "credit-card")).toMatchObject({
      name: "Credit Card",
      type: "credit_card",
      creditLimitMinor: 500_000,
      aprBasisPoints: 1990,
    });
  });

  test("spends what is positive; a posting date in the future leaves it pending", () => {
    const written = accountOf(result, "checking").transactions.filter(({ key }) => !key.includes("@"));
    expect(written).toMatchObject([
      {
        description: "FERRY",
        amountMinor: -4120,
        authorizedAt: at("2026-03-09T12:00:00Z"),
        postedAt: at("2026-03-10T12:00:00Z"),
      },
      {
        description: "TRANSFER IN",
        amountMinor: 7500,
        authorizedAt: at("2026-03-14T12:00:00Z"),
        postedAt: at("2026-03-17T12:00:00Z"),
      },
    ]);
  });

  test("holds its starting balance at present, income included; a card owes it", () => {
    const heldNow = (key: string) => {
      const { openingMinor, transactions } = accountOf(result, key);
      const posted = transactions.filter(({ postedAt }) => postedAt !== null && postedAt <= anchor);
      return posted.reduce((sum, { amountMinor }) => sum + amountMinor, openingMinor);
    };
    expect(heldNow("checking")).toBe(81_250);
    expect(heldNow("credit-card")).toBe(-30_010);
  });

  test("is paid every month", () => {
    const pay = accountOf(result, "checking").transactions.filter(({ description }) => description === "PAY");
    expect(pay.map(({ key }) => key)).toEqual(expect.arrayContaining(["#r1@2025-12-31", "#r1@2026-02-28"]));
    expect(pay[0]).toMatchObject({ amountMinor: 200_000, category: "salary", channel: "payroll" });
  });

  test("may say whom to sign in as and where the accounts are", () => {
    const user = {
      username: "nora",
      bank: "beta",
      override_accounts: [checking, { ...card, bank: "alpha" }],
    };
    const person = personOf(read(user));
    expect(person.username).toBe("nora");
    expect(person.accounts.map(({ bank }) => bank)).toEqual(["beta", "alpha"]);
  });

  test("with a student loan owes the principal since its origination", () => {
    const liability = {
      type: "student",
      origination_date: "2022-01-01",
      principal: 12_000,
      nominal_apr: 4.23,
      loan_name: "Uni",
    };
    const loan = { type: "loan", subtype: "student", liability };
    expect(accountOf(read({ override_accounts: [loan] }), "student")).toMatchObject({
      name: "Uni",
      type: "loan",
      subtype: "student_loan",
      openedOn: "2022-01-01",
      openingMinor: -1_200_000,
      aprBasisPoints: 423,
    });
  });
});

test("what has no meaning here is noted with its line, and what is empty is not", () => {
  const result = read({
    mfa: { type: "questions", question_rounds: 1 },
    recaptcha: null,
    override_accounts: [
      {
        ...card,
        force_available_balance: 4000,
        has_null_available_balance: false,
        numbers: { account: null, eft_branch: "12345" },
        holdings: [],
        inflow_model: { type: "monthly-balance-payment", transaction_name: "PAID" },
      },
    ],
  });
  expect(result.ok && result.notes.map(({ line, field }) => `${line} ${field}`)).toEqual([
    "2 mfa",
    "18 override_accounts[0].liability.minimum_payment_amount",
    "27 override_accounts[0].force_available_balance",
    "31 override_accounts[0].numbers.eft_branch",
    "34 override_accounts[0].inflow_model",
  ]);
});

test.each([
  [{ type: "deposit", subtype: "checking" }, "type", '"deposit" is no type of account kept here'],
  [
    { type: "depository", subtype: "chequing" },
    "subtype",
    '"chequing" is no subtype of depository; did you mean "checking"?',
  ],
  [{ ...card, subtyp: "x" }, "subtyp", "is not known here; did you mean"],
  [{ ...card, starting_balance: 1.005 }, "starting_balance", "more than 2 decimal places"],
  [{ ...card, starting_balance: "300" }, "starting_balance", '"300" is not a number'],
  [{ ...card, currency: "SEK" }, "bank", "No bank here keeps accounts in SEK"],
  [{ ...card, liability: { purchase_apr: 19.999 } }, "liability.purchase_apr", "at most two digits"],
  [{ ...card, numbers: { ach_routing: "1" } }, "numbers.ach_routing", '"1" is not a routing number'],
  [{ ...card, identity: { names: ["Nora"] } }, "identity.names", "is not a given and a family name"],
  [
    { ...card, inflow_model: { type: "monthly-income", payment_day_of_month: 1, transaction_name: "P" } },
    "inflow_model.income_amount",
    "is missing",
  ],
])("a custom account %j is refused by Plaid's own field", (account, field, message) => {
  expect(problemsOf(read({ override_accounts: [account] }))).toEqual([
    expect.stringMatching(new RegExp(`^\\d+ override_accounts\\[0\\]\\.${field.replace(".", "\\.")}: .*`)),
  ]);
  expect(problemsOf(read({ override_accounts: [account] }))[0]).toContain(message);
});

test.each([
  [
    { date_transacted: "2026-03-09", date_posted: "2026-03-08", amount: 1, description: "x" },
    "date_posted",
    "before it was made",
  ],
  [{ date_posted: "2026-02-30", amount: 1, description: "x" }, "date_posted", "is no day"],
  [{ date_posted: "-1d", amount: 1.005, description: "x" }, "amount", "more than 2 decimal places"],
  [{ date_posted: "-1d", description: "x" }, "amount", "is missing"],
  [{ date_posted: "-1d", amount: 1 }, "description", "is missing"],
  [
    { date_posted: "-1d", amount: 1, description: "x", currency: "EUR" },
    "currency",
    "The account is kept in USD",
  ],
])("a custom transaction %j is refused by Plaid's own field", (transaction, field, message) => {
  // The gap before it must not shift its place.
  const problems = problemsOf(
    read({ override_accounts: [{ ...card, transactions: [{ amount: null }, transaction] }] }),
  );
  expect(problems).toEqual([expect.stringContaining(`override_accounts[0].transactions[1].${field}: `)]);
  expect(problems[0]).toContain(message);
});

test("a world without a fitting bank is told so", () => {
  const text = JSON.stringify({ override_accounts: [card] });
  const result = parseScenario(text, {
    file: "u.json",
    anchor,
    banks: banks.filter(({ id }) => id === "gamma"),
  });
  expect(result).toMatchObject({ ok: false, problems: [{ allowed: ["gamma"] }] });
});
