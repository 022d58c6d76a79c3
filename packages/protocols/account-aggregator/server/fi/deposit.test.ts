import { DAY_MS, fromDecimal } from "@sandbank/domain";
import { describe, expect, test } from "vitest";
import { panOf } from "./index.ts";
import {
  documentOf,
  elementOf,
  elementsOf,
  firstShared,
  indianWorld,
  type Shared,
  sharedOf,
} from "./testing/indian-world.ts";

const { world, clock } = await indianWorld();
const busiest = mainAccount();

/** The savings account everyday life runs on. */
function mainAccount(): Shared {
  const deposits = sharedOf(world, "8").filter(({ fiType }) => fiType === "DEPOSIT");
  const counted = deposits.map((each) => ({ each, total: world.transactions(each.account).total }));
  const [most] = counted.sort((left, right) => right.total - left.total);
  if (!most) throw new Error("customer 8 has no deposit");
  return most.each;
}

const paise = (text: string | undefined) => fromDecimal(text ?? "", "INR");

describe.each([
  ["v1", "currentBalance"],
  ["v2", "transactionalBalance"],
] as const)("a savings account in %s", (version, balance) => {
  const rows = elementsOf(documentOf(world, busiest, { version }), "Transaction");

  test("tells after every transaction what the books hold then", () => {
    expect(rows.length).toBeGreaterThan(200);
    let before: number | null = null;
    for (const row of rows) {
      const after = paise(row[balance]);
      const moved = row.type === "CREDIT" ? paise(row.amount) : -paise(row.amount);
      if (before !== null) expect(after).toBe(before + moved);
      before = after;
    }
    // Two of one second share it, so only the last of each second is compared.
    for (const [index, row] of rows.entries()) {
      if (rows[index + 1]?.transactionTimestamp === row.transactionTimestamp) continue;
      const at = Date.parse(row.transactionTimestamp ?? "") + 999;
      expect(paise(row[balance])).toBe(world.balance(busiest.account, at).ledgerMinor);
    }
  });

  test("holds as much as the last of them says", () => {
    const summary = elementOf(documentOf(world, busiest, { version }), "Summary");
    expect(summary.currentBalance).toBe(rows.at(-1)?.[balance]);
    expect(paise(summary.currentBalance)).toBe(world.balance(busiest.account).ledgerMinor);
  });

  test("has Indian time, oldest first, and exact decimals", () => {
    const times = rows.map(({ transactionTimestamp = "" }) => transactionTimestamp);
    for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30$/);
    expect(times).toEqual(times.toSorted());
    for (const { amount } of rows) expect(amount).toMatch(/^\d+\.\d\d$/);
  });
});

test("what has posted by the clock is there and nothing of later, and days later there is more", async () => {
  const { world: moving, clock: time } = await indianWorld();
  const [shared = busiest] = sharedOf(moving, "8").filter(({ account }) => account.id === busiest.account.id);
  const now = clock.now();
  const range = { from: now - 400 * DAY_MS, to: now + 30 * DAY_MS };
  const rows = () => elementsOf(documentOf(moving, shared, { range }), "Transaction");
  const before = rows();
  time.set(now + 5 * DAY_MS);
  const after = rows();
  expect(after.length).toBeGreaterThan(before.length);
  expect(after.slice(0, before.length)).toEqual(before);
  time.set(now);
  expect(rows()).toEqual(before);
});

test("a range has the transactions of its first and last instant and none besides, with their own balances", () => {
  const all = elementsOf(documentOf(world, busiest), "Transaction");
  const [first, last] = [all[50], all[120]];
  const from = Date.parse(first?.transactionTimestamp ?? "");
  const to = Date.parse(last?.transactionTimestamp ?? "") + 999;
  const part = documentOf(world, busiest, { range: { from, to } });
  const within = all.filter(({ transactionTimestamp = "" }) => {
    const at = Date.parse(transactionTimestamp);
    return at >= from && at <= to;
  });
  expect(elementsOf(part, "Transaction")).toEqual(within);
  expect(elementOf(part, "Transactions")).toEqual({
    startDate: first?.transactionTimestamp?.slice(0, 10),
    endDate: last?.transactionTimestamp?.slice(0, 10),
  });
});

test("only the parts consented to are in it", () => {
  const only = (...consentTypes: ("PROFILE" | "SUMMARY" | "TRANSACTIONS")[]) =>
    documentOf(world, busiest, { consentTypes });
  expect(only("PROFILE")).toMatch(/<Profile>/);
  expect(only("PROFILE")).not.toMatch(/<Summary|<Transaction/);
  expect(only("SUMMARY")).not.toMatch(/<Profile|<Transaction/);
  expect(only("TRANSACTIONS")).not.toMatch(/<Profile|<Summary/);
  expect(only("TRANSACTIONS", "PROFILE")).toMatch(/<Profile>.*<Transactions /);
});

test("filters by type and amount hold together, and leave the balances of the books", () => {
  const all = elementsOf(documentOf(world, busiest), "Transaction");
  const filtered = documentOf(world, busiest, {
    dataFilter: [
      { type: "TRANSACTIONTYPE", operator: "=", value: "DEBIT" },
      { type: "TRANSACTIONAMOUNT", operator: ">=", value: "500" },
      { type: "TRANSACTIONAMOUNT", operator: "<", value: "2000.50" },
    ],
  });
  const expected = all.filter(
    ({ type, amount }) => type === "DEBIT" && paise(amount) >= 50_000 && paise(amount) < 200_050,
  );
  expect(expected.length).toBeGreaterThan(5);
  expect(elementsOf(filtered, "Transaction")).toEqual(expected);
  const filter = { type: "TRANSACTIONTYPE", operator: ">", value: "DEBIT" } as const;
  expect(() => documentOf(world, busiest, { dataFilter: [filter] })).toThrow(/use = or !=/);
});

test("what is held back of a card payment is pending, once in 1.x and each in 2.0.0", () => {
  const shared = firstShared(
    world,
    ({ fiType, account }) => fiType === "DEPOSIT" && world.balance(account).holdsMinor > 0,
  );
  const held = world.balance(shared.account).holdsMinor;
  expect(paise(elementOf(documentOf(world, shared), "Pending").amount)).toBe(held);
  const each = elementsOf(documentOf(world, shared, { version: "v2" }), "PendingTxn");
  expect(each.reduce((sum, { amount }) => sum + paise(amount), 0)).toBe(held);
});

test("a bank that shows nothing before it posts has nothing pending", () => {
  const shared = firstShared(world, ({ account }) => account.bank === "sbi" && account.type === "savings");
  expect(elementOf(documentOf(world, shared), "Pending").amount).toBe("0.00");
});

test("a joint account has both holders, the customer first and with a number at the tax office", () => {
  const joint = sharedOf(world, "joint_account").find(({ account }) => account.parties.length > 1);
  if (!joint) throw new Error("nobody holds one with somebody");
  const xml = documentOf(world, joint);
  expect(elementOf(xml, "Holders").type).toBe("JOINT");
  const holders = elementsOf(xml, "Holder");
  expect(holders.map(({ name }) => name)).toEqual(
    joint.account.parties.filter(({ role }) => role === "holder").map(({ name }) => name),
  );
  expect(holders[0]).toMatchObject({
    pan: panOf(joint.customer),
    mobile: joint.customer.phone.slice(-10),
    ckycCompliance: "true",
  });
  expect(holders[1]?.dob).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("tax numbers are a person's, begin as none does, and tell customers apart", () => {
  const pans = Array.from({ length: 300 }, (_, index) => panOf(world.customer(index + 1, "IN")));
  expect(new Set(pans).size).toBe(300);
  for (const pan of pans) expect(pan).toMatch(/^ZZ[A-Z]P[A-Z]\d{4}[A-Z]$/);
});

test("a narration of any text comes through, in XML and in JSON", async () => {
  const text = `CAFÉ "A&B" <श्री>\u0001 ₹`;
  const { world: edited } = await indianWorld();
  const [shared = busiest] = sharedOf(edited, "8").filter(({ account }) => account.id === busiest.account.id);
  const [newest] = edited.transactions(shared.account).transactions;
  edited.overlay.apply(shared.account, {
    kind: "change",
    transactionId: newest?.id ?? "",
    to: { description: text },
  });
  const row = elementsOf(documentOf(edited, shared), "Transaction").at(-1);
  expect(row?.narration).toBe(text.replace("\u0001", ""));
  const json = JSON.parse(documentOf(edited, shared, { format: "json" }));
  expect(json.account.transactions.transaction.at(-1).narration).toBe(text);
});
