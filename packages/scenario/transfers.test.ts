import { describe, expect, test } from "vitest";
import { accountOf, at, checkingWith, personOf, problemsOf, readYaml } from "./test/reading.ts";

const TX = "people[0].accounts[0].transactions";
const rows = (...lines: string[]) =>
  checkingWith(`transactions:\n${lines.map((line) => `  - { ${line} }`).join("\n")}`);

describe("transferTo", () => {
  test("writes the other leg: same instants, opposite amount, one transfer key", () => {
    const result = readYaml(
      rows(
        'key: save, authorized: -3d, posted: -2d, amount: "-25.00", description: TO NEST, transferTo: nest',
      ),
    );
    const [here] = accountOf(result, "main").transactions;
    expect(here).toMatchObject({
      amountMinor: -2500,
      transferKey: "ada/main/save",
      category: "savings_transfer",
      channel: "transfer",
    });
    expect(accountOf(result, "nest").transactions).toEqual([
      { ...here, key: "ada/main/save", amountMinor: 2500, heldMinor: 2500 },
    ]);
  });

  test("reaches the account of somebody else", () => {
    const result =
      readYaml(`${rows('date: -3d, amount: "-25.00", description: TO GRACE, transferTo: grace/own')}
  - username: grace
    accounts: [{ key: own, bank: beta, product: saver, openedOn: -1y }]
`);
    expect(personOf(result).accounts[0]?.transactions[0]).toMatchObject({ category: "person_transfer" });
    const grace = result.ok ? result.scenario.people[1] : undefined;
    expect(grace?.accounts[0]?.transactions).toMatchObject([
      { amountMinor: 2500, transferKey: "ada/main/#1" },
    ]);
  });

  test("counts in the balance that the other account was told to have", () => {
    const result = readYaml(
      rows('date: -3d, amount: "-25.00", description: x, transferTo: nest').replace(
        'openedOn: "2025-06-01"',
        'openedOn: "2025-06-01", balance: "100.00"',
      ),
    );
    expect(accountOf(result, "nest").openingMinor).toBe(7500);
  });

  test.each([
    ["transferTo: nets", 'There is no account "nets"; did you mean "nest"?'],
    ["transferTo: main", "This is the account itself"],
    ["transferTo: grace/own", 'There is no person "grace"'],
    ["date: 2025-02-01, transferTo: nest", "2025-02-01 is before the account was opened, 2025-06-01"],
  ])("%s is refused", (fields, message) => {
    const date = fields.startsWith("date") ? "" : "date: -1d, ";
    expect(problemsOf(readYaml(rows(`${date}${fields}, amount: "-1.00", description: x`)))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test("between two currencies is refused", () => {
    const text = rows('date: -1d, amount: "-1.00", description: x, transferTo: nest');
    expect(problemsOf(readYaml(text.replace("product: saver", "product: saver, currency: EUR")))).toEqual([
      `9 ${TX}[0].transferTo: "nest" is kept in EUR, this in USD: write both legs, with the same transfer`,
    ]);
  });

  test("and transfer say the same twice", () => {
    expect(
      problemsOf(readYaml(rows('date: -1d, amount: "-1.00", description: x, transferTo: nest, transfer: t'))),
    ).toEqual(
      expect.arrayContaining([`9 ${TX}[0].transfer: transferTo writes both legs: keep one of the two`]),
    );
  });
});

describe("two legs with the same transfer", () => {
  const legs = (here: string, ...there: string[]) =>
    rows(here).replace(
      'openedOn: "2025-06-01" }',
      `openedOn: "2025-06-01", transactions: [${there.map((leg) => `\n          { ${leg} }`).join(",")}] }`,
    );
  const out = 'date: -3d, amount: "-25.00", description: OUT, transfer: t';

  test("may differ in date and text, and are linked", () => {
    const result = readYaml(legs(out, 'date: -1d, amount: "25.00", description: IN, transfer: t'));
    expect(accountOf(result, "main").transactions).toMatchObject([
      { transferKey: "ada/t", description: "OUT" },
    ]);
    expect(accountOf(result, "nest").transactions).toMatchObject([
      { transferKey: "ada/t", description: "IN", authorizedAt: at("2026-03-14T12:00:00Z") },
    ]);
  });

  test.each([
    [[], '9 people[0].accounts[0].transactions[0].transfer: "t" has one leg'],
    [
      ['date: -1d, amount: "24.00", description: IN, transfer: t'],
      "11 people[0].accounts[1].transactions[0].amount: What leaves one account reaches the other",
    ],
    [
      [
        'date: -1d, amount: "25.00", description: IN, transfer: t',
        'date: -1d, amount: "25.00", description: IN, transfer: t',
      ],
      '12 people[0].accounts[1].transactions[1].transfer: "t" has two legs already',
    ],
  ])("%j is refused", (there, message) => {
    expect(problemsOf(readYaml(legs(out, ...there)))).toEqual([expect.stringContaining(message)]);
  });

  test("cannot both be in one account", () => {
    expect(problemsOf(readYaml(rows(out, out.replace("-25", "25"))))).toEqual([
      expect.stringContaining("Both legs are in the same account"),
    ]);
  });
});

describe("what is given back", () => {
  const lamp = 'key: lamp, authorized: -9d, posted: -7d, amount: "-89.00", description: LAMP';
  test.each(["refund", "reversal", "chargeback"])(
    "%sOf names an earlier transaction of the account",
    (kind) => {
      const result = readYaml(rows(lamp, `date: -2d, amount: "40.00", description: BACK, ${kind}Of: lamp`));
      expect(accountOf(result, "main").transactions[1]?.refersTo).toEqual({ kind, key: "lamp" });
    },
  );

  test.each([
    [
      'date: -2d, amount: "40.00", refundOf: lump',
      'The account has no transaction "lump"; did you mean "lamp"?',
    ],
    ['date: -8d, amount: "40.00", refundOf: lamp', '"lamp" posts only later'],
    ['date: -2d, amount: "-40.00", refundOf: lamp', '"lamp" goes the same way'],
    ['date: -2d, amount: "89.01", refundOf: lamp', 'More is given back than "lamp" was'],
    ['date: -2d, amount: "40.00", refundOf: lamp, reversalOf: lamp', "keep this or refundOf"],
    ['date: -2d, amount: "40.00", refundOf: lamp, transferTo: nest', "What is given back is no transfer"],
  ])("%s is refused", (fields, message) => {
    expect(problemsOf(readYaml(rows(lamp, `description: BACK, ${fields}`)))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test("is no more than the purchase, all refunds together", () => {
    const back = 'date: -2d, amount: "50.00", description: BACK, refundOf: lamp';
    expect(problemsOf(readYaml(rows(lamp, back, back)))).toEqual([
      `11 ${TX}[2].refundOf: More is given back than "lamp" was`,
    ]);
  });

  test("never posted and so cannot be given back", () => {
    const hold = 'key: hold, date: -9d, status: pending, amount: "-89.00", description: HOLD';
    expect(
      problemsOf(readYaml(rows(hold, 'date: -2d, amount: "1.00", description: BACK, refundOf: hold'))),
    ).toEqual([expect.stringContaining('"hold" never posts')]);
  });
});
