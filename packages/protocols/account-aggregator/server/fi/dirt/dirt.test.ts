import { expect, test } from "vitest";
import {
  documentOf,
  elementOf,
  elementsOf,
  firstShared,
  indianWorld,
  sharedOf,
} from "../testing/indian-world.ts";
import { type Dirt, dirts } from "./dirt.ts";

const { world } = await indianWorld();
const savings = firstShared(
  world,
  ({ fiType, account }) => fiType === "DEPOSIT" && world.transactions(account).total > 500,
);
const clean = (version: "v1" | "v2" = "v1") => documentOf(world, savings, { version });
const xmlWith = (dirt: readonly Dirt[], version: "v1" | "v2" = "v1") =>
  documentOf(world, savings, { version, dirt });
const jsonWith = (dirt: readonly Dirt[], version: "v1" | "v2" = "v1") =>
  JSON.parse(documentOf(world, savings, { version, dirt, format: "json" })).account;

test("none changes nothing, and each changes something", () => {
  expect(xmlWith([])).toBe(clean());
  const plain = JSON.stringify(jsonWith([]));
  for (const dirt of dirts) expect([dirt, JSON.stringify(jsonWith([dirt])) !== plain]).toEqual([dirt, true]);
});

test("a single holder is an object, several stay an array", () => {
  expect(jsonWith(["single-holder-object"]).profile.holders.holder).toMatchObject({
    nominee: expect.any(String),
  });
  const joint = sharedOf(world, "joint_account").find(({ account }) => account.parties.length > 1);
  if (!joint) throw new Error("nobody holds one with somebody");
  const shown = documentOf(world, joint, { dirt: ["single-holder-object"], format: "json" });
  expect(JSON.parse(shown).account.profile.holders.holder).toHaveLength(2);
});

test("Pending is capitalised within the lower-case summary", () => {
  expect(Object.keys(jsonWith(["capital-pending"]).summary)).toContain("Pending");
  expect(Object.keys(jsonWith(["capital-pending"]).summary)).not.toContain("pending");
  expect(Object.keys(jsonWith(["capital-pending"], "v2").summary)).toContain("PendingTxns");
});

test("the type of holders is Single", () => {
  expect(jsonWith(["holders-type-mixed-case"]).profile.holders.type).toBe("Single");
});

test("dates have the day first, timestamps stay", () => {
  const { summary, profile, transactions } = jsonWith(["day-first-dates"]);
  const dayFirst = /^\d\d-\d\d-\d{4}$/;
  expect([summary.openingDate, profile.holders.holder[0].dob, transactions.startDate]).toEqual(
    [dayFirst, dayFirst, dayFirst].map((pattern) => expect.stringMatching(pattern)),
  );
  expect(transactions.transaction[0].valueDate).toMatch(dayFirst);
  expect(transactions.transaction[0].transactionTimestamp).toMatch(/^\d{4}-\d\d-\d\dT/);
  const [year, month, day] = savings.account.openedOn.split("-");
  expect(summary.openingDate).toBe(`${day}-${month}-${year}`);
});

test("value dates have the time of their row", () => {
  for (const row of elementsOf(xmlWith(["value-date-with-time"]), "Transaction")) {
    expect(row.valueDate?.slice(10)).toBe(row.transactionTimestamp?.slice(10));
  }
});

test("the exchange rate of rupees is a space", () => {
  expect(elementOf(xmlWith(["blank-exchange-rate"]), "Summary").exchgeRate).toBe(" ");
});

test("the period is there and says nothing", () => {
  expect(elementOf(xmlWith(["empty-period"]), "Transactions")).toEqual({ startDate: "", endDate: "" });
});

test("amounts are numbers, references and telephones are not", () => {
  const { summary, profile, transactions } = jsonWith(["numeric-amounts"]);
  const [row] = transactions.transaction;
  const [plain] = jsonWith([]).transactions.transaction;
  expect(row.amount).toBe(Number(plain.amount));
  expect(typeof summary.currentBalance).toBe("number");
  expect([typeof row.reference, typeof profile.holders.holder[0].mobile]).toEqual(["string", "string"]);
});

test("timestamps are spelled in three ways in one document, one a row", () => {
  const spellings = new Map<string, number>();
  for (const row of elementsOf(xmlWith(["timestamp-spelling"]), "Transaction")) {
    const found = Object.keys(row).filter((name) => /^transaction(Time[sS]tamp|DateTime)$/.test(name));
    expect(found).toHaveLength(1);
    for (const name of found) spellings.set(name, (spellings.get(name) ?? 0) + 1);
  }
  expect([...spellings.keys()].sort()).toEqual([
    "transactionDateTime",
    "transactionTimeStamp",
    "transactionTimestamp",
  ]);
});

test("some rows are of unknown kind, the money of all is as before", () => {
  const rows = elementsOf(xmlWith(["unknown-mode-and-type"]), "Transaction");
  const before = elementsOf(clean(), "Transaction");
  const unknown = rows.filter(({ type }) => type === "UNKNOWN");
  expect(unknown.length).toBeGreaterThan(rows.length / 20);
  expect(unknown.length).toBeLessThan(rows.length / 2);
  for (const { mode } of unknown) expect(mode).toBe("OTHERS");
  const money = (list: typeof rows) => list.map(({ amount, currentBalance }) => [amount, currentBalance]);
  expect(money(rows)).toEqual(money(before));
});

test("each version has the other one's field for the central register of customers", () => {
  expect(elementOf(xmlWith(["other-ckyc-field"]), "Holder")).toMatchObject({ ckycRegistered: "YES" });
  const second = elementOf(xmlWith(["other-ckyc-field"], "v2"), "Holder");
  expect(second).toMatchObject({ ckycCompliance: "true" });
  expect(second).not.toHaveProperty("ckycRegistered");
});

test("all of them at once still make a document, the same whatever the order of asking", () => {
  const all = jsonWith([...dirts]);
  expect(jsonWith([...dirts].reverse())).toEqual(all);
  expect(all.transactions.transaction[0].valueDate).toMatch(/T/);
  expect(xmlWith([...dirts])).toMatch(/^<\?xml .*<\/Account>$/);
});
