import { describe, expect, test } from "vitest";
import { formatProblem, parseScenario, resolveScenario, type ScenarioInput } from "./index.ts";
import { accountOf, anchor, banks, checkingWith, options, problemsOf, readYaml } from "./test/reading.ts";

/** A person with what is given below; line 3 is the first of it. */
const personWith = (lines: string) => `people:\n  - username: ada\n${lines.replace(/^/gm, "    ")}\n`;
/** An account with what is given below; line 5 is the first of it. */
const accountWith = (lines: string) =>
  personWith(`accounts:\n  - key: main\n${lines.replace(/^/gm, "    ")}`);
/** A transaction of an account opened in 2025; line 9. */
const spent = (fields: string) => checkingWith(`transactions:\n  - { description: x, ${fields} }`);

const TX = "people[0].accounts[0].transactions[0]";
const ACCOUNT = "people[0].accounts[0]";

describe("what is no file at all", () => {
  test.each([
    ["demo.json", '{ "people": [],\n}', "demo.json:2:1 This is not JSON: "],
    [
      "demo.json",
      '{\n  "people": [],\n  "people": []\n}',
      'demo.json:3:3 people: "people" is written twice here',
    ],
    [
      "demo.yaml",
      "people:\n  - username: a\n    username: b\n",
      'demo.yaml:3:5 people[0].username: "username" is written twice',
    ],
    ["demo.yml", "people: []\n---\npeople: []\n", "demo.yml:2:1 A second document begins here"],
    ["demo.yml", "people: *nobody\n", "demo.yml:1:9 people: Nothing before this is named &nobody"],
    ["demo.yml", "people: !!set []\n", "demo.yml:1:9 people: "],
    ["demo.yml", "people: [\n", "demo.yml:2:1 "],
    ["demo.yaml", "", "demo.yaml:1:1 null is not an object (allowed: $schema, people)"],
    ["demo.json", "[]", "demo.json:1:1 a list is not an object"],
    ["demo.ts", "", "demo.ts A .ts scenario is imported, not read as text: write it with defineScenario"],
    ["demo.toml", "", 'demo.toml ".toml" is no kind of scenario file (allowed: .json, .yaml, .yml)'],
  ])("%s: %j", (file, text, begins) => {
    const result = parseScenario(text, { file, ...options });
    const [first = ""] = result.ok ? [] : result.problems.map(formatProblem);
    expect(first.slice(0, begins.length)).toBe(begins);
  });

  test("aliases of aliases are refused before they fill the memory", () => {
    const rows = "bcdefgh".split("").map((name, index) => {
      const before = "abcdefg"[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`;
    });
    expect(readYaml(`a: &a [x]\n${rows.join("\n")}\npeople: []\n`).ok).toBe(false);
  });
});

describe("fields", () => {
  test.each([
    ["peple: []", "1 peple", 'did you mean "people"?'],
    ["people: {}", "1 people", "an object is not a list of people"],
    ["people: [ada]", "1 people[0]", '"ada" is not an object'],
    [personWith("birthday: today"), "3 people[0].birthday", '"birthday" is not known here'],
    [personWith("email: ada"), "3 people[0].email", '"ada" is not an e-mail address'],
    [personWith("name: Ada"), "3 people[0].name", '"Ada" is not a given and a family name'],
    [personWith("name: { given: A, familly: B }"), "3 people[0].name.familly", 'did you mean "family"?'],
    [personWith("phone: 5035550100"), "3 people[0].phone", "put text in quotes"],
    [personWith("customer: 0"), "3 people[0].customer", "0 is not the number of a generated person"],
    [personWith("birthDate: +1d"), "3 people[0].birthDate", "Nobody is born in the future"],
    [personWith("country: ZZ"), "3 people[0].country", 'No bank here is in "ZZ"'],
    [personWith("life: none\npersona: saver"), "4 people[0].persona", "Nothing is generated"],
    [personWith("customer: 3\npersona: saver"), "4 people[0].persona", "Customer 3 is somebody already"],
    ["people: [{ username: '12' }]", "1 people[0].username", "not digits alone"],
    ["people: [{ username: ada },\n { username: Ada }]", "2 people[1].username", '"Ada" is there already'],
    ["people: [{}]", "1 people[0].username", "is missing; give a user name"],
    [spent('date: -1d, ammount: "1"'), `9 ${TX}.ammount`, 'did you mean "amount"?'],
    [
      spent('date: -1d, amount: "1,000.00"'),
      `9 ${TX}.amount`,
      '"1,000.00" is not an amount such as "-12.50"',
    ],
    [
      spent("date: -1d, amount: 12.345"),
      `9 ${TX}.amount`,
      '"12.345" has more than 2 decimal places, the most USD has',
    ],
    [spent("date: -1d, amount: .inf"), `9 ${TX}.amount`, "is not an amount"],
    [spent("date: -1d, amount: 0.00"), `9 ${TX}.amount`, "An amount of nothing moves no money"],
    [spent('date: -1d, amount: "1", mcc: 5411'), `9 ${TX}.mcc`, "put text in quotes"],
    [spent('date: -1d, amount: "1", category: grocerys'), `9 ${TX}.category`, 'did you mean "groceries"?'],
    [spent('date: -1d, amount: "1", location: here'), `9 ${TX}.location`, '"here" is not an object'],
  ])("%s", (text, place, message) => {
    expect(problemsOf(readYaml(text))).toEqual([expect.stringContaining(message)]);
    expect(problemsOf(readYaml(text))[0]?.startsWith(`${place}: `)).toBe(true);
  });
});

describe("accounts", () => {
  const opened = "bank: alpha\nproduct: everyday\nopenedOn: 2025-01-01\n";
  const card = opened.replace("everyday", "rewards");
  test.each([
    [
      "bank: alfa\nproduct: everyday\nopenedOn: -1y",
      "5",
      "bank",
      'There is no bank "alfa"; did you mean "alpha"?',
    ],
    [
      "bank: alpha\nproduct: reward\nopenedOn: -1y",
      "6",
      "product",
      'alpha has no product "reward"; did you mean "rewards"?',
    ],
    [
      "bank: alpha\nopenedOn: -1y\nname: A\ntype: wallet",
      "4",
      "subtype",
      "is missing; give it, or a product of alpha that has one: everyday, rewards",
    ],
    [`${opened}type: savings`, "8", "type", '"savings" is not what alpha\'s everyday is'],
    [`${opened}currency: USX`, "8", "currency", '"USX" is no currency; did you mean'],
    [
      `${opened}creditLimit: "5.00"`,
      "8",
      "creditLimit",
      "Only a credit_card has it, and this is a checking account",
    ],
    [`${opened}statementDay: 3`, "8", "statementDay", "Only a credit_card has it"],
    [`${card}statementDay: 29`, "8", "statementDay", "29 is not a day of the month from 1 to 28"],
    [`${card}creditLimit: "-5.00"`, "8", "creditLimit", "A limit is not negative"],
    [`${card}aprPercent: 24.999`, "8", "aprPercent", "with at most two digits after the dot"],
    [
      `${opened}closedOn: 2024-12-31`,
      "8",
      "closedOn",
      "2024-12-31 is before the account was opened, 2025-01-01",
    ],
    [
      `${opened}numbers: { routingNumber: "12" }`,
      "8",
      "numbers.routingNumber",
      '"12" is not a routing number of nine digits',
    ],
    [`${opened}openingBalance: 1\nbalance: 1`, "9", "balance", "keep this or openingBalance"],
    ["bank: alpha\nproduct: everyday\nopenedOn: +1d\nbalance: 1", "8", "balance", "it holds nothing yet"],
    [
      "bank: alpha\nname: L\ntype: loan\nsubtype: car_loan\nopenedOn: -1y\nbalance: 90",
      "10",
      "balance",
      'What is owed is negative: "-90"',
    ],
    ["bank: alpha\nproduct: everyday\nopenedOn: 2026-02-30", "7", "openedOn", '"2026-02-30" is no day'],
  ])("%s", (lines, line, field, message) => {
    const problems = problemsOf(readYaml(accountWith(lines)));
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]?.startsWith(`${line} ${ACCOUNT}.${field}: `)).toBe(true);
  });

  test("a bank of another country is refused, with those of the person's own", () => {
    const result = readYaml(
      personWith("country: IN\naccounts:\n  - { key: a, bank: beta, product: saver, openedOn: -1y }"),
    );
    expect(result).toMatchObject({
      problems: [
        { line: 5, field: `${ACCOUNT}.bank`, message: expect.stringContaining("US"), allowed: ["gamma"] },
      ],
    });
  });

  test("two accounts of a person have different keys, and so have their transactions", () => {
    const row = '{ key: a, date: -1d, amount: "1", description: x }';
    const twice = `- { key: a, bank: beta, product: saver, openedOn: -1y, transactions: [${row}, ${row}] }`;
    expect(
      problemsOf(readYaml(personWith(`accounts:\n  ${twice}\n  ${twice.replace(/, trans.*/, " }")}`))),
    ).toEqual([
      `4 ${ACCOUNT}.transactions[1].key: "a" is there already; give each its own`,
      '5 people[0].accounts[1].key: "a" is there already; give each its own',
    ]);
  });
});

describe("times", () => {
  test.each([
    ["", "date", "is missing; give the day it was made and posted"],
    ["date: -1d, authorized: -1d, posted: today", "authorized", "keep date, or authorized and posted"],
    ["date: -2d, posted: -1d", "posted", "write authorized instead of date"],
    ["authorized: -2d", "posted", 'is missing; say when it posts, or add status: "pending"'],
    ["authorized: -1d, posted: -2d", "posted", "This is before it was made, 2026-03-14T12:00:00.000Z"],
    ["date: -1d, vanishes: +1d", "vanishes", "Only what never posts vanishes"],
    ["status: pending, authorized: -1d, posted: today", "posted", "What is pending for good never posts"],
    ["status: pending, date: -1d, vanishes: -1d", "vanishes", "This is not after it was made"],
    ["date: 2024-12-31", "date", "2024-12-31 is before the account was opened, 2025-01-01"],
    ["date: 2026-02-29", "date", '"2026-02-29" is no day'],
    ["date: -1d, held: -2", "held", "It posts at once and is never held"],
    ["authorized: -2d, posted: -1d, held: 2", "held", "give it the same sign"],
  ])("%s", (fields, field, message) => {
    const problems = problemsOf(readYaml(spent(`amount: "-1.00"${fields === "" ? "" : `, ${fields}`}`)));
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]?.startsWith(`9 ${TX}.${field}: `)).toBe(true);
  });

  test("what is made and posted on one day posts no earlier than it was made", () => {
    const result = readYaml(spent('amount: "-1.00", authorized: -1d 14:00, posted: -1d'));
    const made = Date.UTC(2026, 2, 14, 14);
    expect(accountOf(result, "main").transactions).toMatchObject([{ authorizedAt: made, postedAt: made }]);
  });

  test("nothing happens after an account was closed", () => {
    const text = checkingWith(`closedOn: -3d
transactions:
  - { authorized: -4d, posted: -2d, amount: "-1.00", description: late }`);
    expect(problemsOf(readYaml(text))).toEqual([
      `10 ${TX}.posted: 2026-03-13 is after the account was closed, 2026-03-12; move it, or closedOn`,
    ]);
  });
});

describe("a wrong file", () => {
  const wrong = `people:
  - username: ada
    accounts:
      - key: main
        bank: alfa
        product: everyday
        openedOn: -1y
        transactions:
          - { date: -2y, amount: "-1.00", description: early }
          - { date: -1d, amount: "1 USD", description: odd }
  - username: grace
    emial: grace@example.com
    accounts:
      - { key: a, bank: beta, product: saver, openedOn: -1y, openingBalance: "1.005" }
`;

  test("tells everything at once, in the order of the text, and loads nothing", () => {
    const result = readYaml(wrong);
    expect(result.ok).toBe(false);
    expect(result).not.toHaveProperty("scenario");
    expect(problemsOf(result)).toEqual([
      `5 ${ACCOUNT}.bank: There is no bank "alfa"; did you mean "alpha"?`,
      `9 ${TX}.date: 2024-03-15 is before the account was opened, 2025-03-15; move it, or openedOn`,
      expect.stringContaining(`10 people[0].accounts[0].transactions[1].amount: "1 USD" is not an amount`),
      '12 people[1].emial: "emial" is not known here; did you mean "email"?',
      '14 people[1].accounts[0].openingBalance: "1.005" has more than 2 decimal places, the most USD has',
    ]);
  });

  test("names what would be allowed", () => {
    const result = readYaml(wrong);
    const [first] = result.ok ? [] : result.problems;
    expect(first).toEqual({
      file: "demo.yaml",
      line: 5,
      column: 9,
      field: `${ACCOUNT}.bank`,
      message: 'There is no bank "alfa"; did you mean "alpha"?',
      allowed: ["alpha", "beta", "gamma"],
    });
    expect(first && formatProblem(first)).toBe(
      `demo.yaml:5:9 ${ACCOUNT}.bank: There is no bank "alfa"; did you mean "alpha"? (allowed: alpha, beta, gamma)`,
    );
  });

  test("points into the text that an alias stands for", () => {
    const text = checkingWith(`transactions: &usual
  - { date: -1d, amount: 1.005, description: x }`).replace(
      "product: saver",
      "product: saver, transactions: *usual",
    );
    expect(problemsOf(readYaml(text))).toEqual([
      expect.stringContaining(`9 ${TX}.amount: "1.005" has more`),
      expect.stringContaining('9 people[0].accounts[1].transactions[0].amount: "1.005" has more'),
    ]);
  });

  test("of TypeScript has fields, and no lines", () => {
    const input: ScenarioInput = { people: [{ username: "ada", persona: "spender" }] };
    expect(resolveScenario(input, { anchor, banks, personas: ["overspender"] })).toEqual({
      ok: false,
      problems: [
        {
          file: "scenario",
          line: null,
          column: null,
          field: "people[0].persona",
          message: 'There is no persona "spender"',
          allowed: ["overspender"],
        },
      ],
    });
  });

  test("a floating-point result that is no amount is refused, not rounded", () => {
    const input: ScenarioInput = {
      people: [
        {
          username: "ada",
          accounts: [
            { key: "a", bank: "beta", product: "saver", openedOn: "-1y", openingBalance: 0.1 + 0.2 },
          ],
        },
      ],
    };
    expect(problemsOf(resolveScenario(input, options))).toEqual([
      expect.stringContaining('"0.30000000000000004" has more than 2 decimal places'),
    ]);
  });
});
