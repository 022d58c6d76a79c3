import { accountType as accountTypes } from "@sandbank/domain";
import { expect, test } from "vitest";
import { z } from "zod";
import { startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

const fdxPage = z.object({ transactions: z.array(z.looseObject({ description: z.string() })) });

async function withAccount(type: "checking" | "credit_card" = "checking") {
  const { sandbox, clock, connect, fdx } = await startSandbox();
  const control = controlOf(sandbox);
  const { customers } = await control.trpc.customers.find.query({
    accountType: type,
    institution: "chase",
    limit: 1,
  });
  const customer = customers[0]?.username ?? "";
  const find = async () => {
    const { accounts } = await control.trpc.customers.describe.query({ customer });
    const found = accounts.find((each) => each.institution === "chase" && each.type === type);
    if (!found) throw new Error(`${customer} holds no ${type}`);
    return found;
  };
  const account = await find();
  const path = `/customers/${customer}/accounts/${account.id}`;
  const where = { customer, account: account.id };
  return { ...control, sandbox, clock, connect, fdx, customer, account, find, path, where };
}

test("what is injected is seen by the application, in the balance, and once more in no other way", async () => {
  const { rest, path, find, account, connect, fdx, customer } = await withAccount();
  const made = await rest("POST", `${path}/transactions`, {
    amountMinor: -1250,
    description: "COFFEE 42",
    merchantName: "Coffee Corner",
    merchantCategoryCode: "5814",
  });
  expect(made.status).toBe(201);
  expect(made.body.transaction).toMatchObject({
    id: made.body.id,
    status: "posted",
    direction: "debit",
    amountMinor: 1250,
    category: "dining",
  });
  expect((await find()).balance.ledgerMinor).toBe(account.balance.ledgerMinor - 1250);
  const tokens = await connect("chase", { username: customer });
  const answer = await fdx("chase", `/accounts/${account.id}/transactions`, tokens.access_token);
  const { transactions } = fdxPage.parse(await answer.json());
  const theirs = transactions.filter(({ description }) => description === "COFFEE 42");
  expect(theirs).toMatchObject([{ transactionId: made.body.id, amount: 12.5 }]);
  expect((await rest("GET", path)).body).toEqual(await find());
});

test("pending, posted with a tip, edited, given back: one purchase through its life over REST", async () => {
  const { rest, path, find, account } = await withAccount("credit_card");
  const at = (id: string, verb = "") => `${path}/transactions/${id}${verb}`;
  const said = { amountMinor: -4000, description: "BISTRO", status: "pending" };
  const pending = (await rest("POST", `${path}/transactions`, said)).body.transaction;
  expect(pending).toMatchObject({ status: "pending", postedAt: null });
  expect((await find()).balance.holdsMinor).toBe(account.balance.holdsMinor + 4000);

  const posted = (await rest("POST", at(pending.id, "/post"), { amountMinor: 4800 })).body;
  expect(posted).toMatchObject({ status: "posted", amountMinor: 4800, pendingId: pending.id });
  expect((await find()).balance.ledgerMinor).toBe(account.balance.ledgerMinor - 4800);
  const edited = (await rest("PATCH", at(posted.id), { amountMinor: 5000, description: "BISTRO 2" })).body;
  expect(edited).toMatchObject({ id: posted.id, amountMinor: 5000, description: "BISTRO 2" });
  const back = await rest("POST", at(posted.id, "/reverse"), { kind: "refund" });
  expect(back).toMatchObject({
    status: 201,
    body: { direction: "credit", amountMinor: 5000, refersTo: { kind: "refund", id: posted.id } },
  });
  const listed = (await rest("GET", `${path}/transactions?limit=5`)).body;
  const now = listed.transactions.find(({ id }: { id: string }) => id === posted.id);
  expect(now.status).toBe("refunded");
  expect((await find()).balance.ledgerMinor).toBe(account.balance.ledgerMinor);
  expect(await rest("POST", at(posted.id, "/reverse"))).toMatchObject({
    status: 409,
    body: { error: "given_back" },
  });
});

test("the same verbs over tRPC, and pages of the list", async () => {
  const { trpc, where, find, account } = await withAccount();
  const said = { ...where, amountMinor: -700, description: "TAXI", status: "pending" as const };
  const held = await trpc.transactions.inject.mutate(said);
  await trpc.transactions.void.mutate({ ...where, transaction: held.id });
  expect((await find()).balance).toEqual(account.balance);
  const later = await trpc.transactions.inject.mutate({ ...said, postsAt: "2026-03-12" });
  const posted = await trpc.transactions.post.mutate({ ...where, transaction: later.id });
  await trpc.transactions.edit.mutate({ ...where, transaction: posted.id, merchantName: "Cab Co" });
  const back = await trpc.transactions.reverse.mutate({ ...where, transaction: posted.id, amountMinor: 200 });
  expect(back.refersTo).toEqual({ kind: "reversal", id: posted.id });
  await trpc.transactions.remove.mutate({ ...where, transaction: back.id });
  const first = await trpc.transactions.list.query({ ...where, limit: 1 });
  expect(first.transactions).toMatchObject([{ id: posted.id, merchantName: "Cab Co" }]);
  const second = await trpc.transactions.list.query({ ...where, limit: 1, after: first.nextPage ?? "" });
  expect(second.transactions[0]?.id).not.toBe(posted.id);
  expect((await trpc.accounts.get.query(where)).balance.ledgerMinor).toBe(account.balance.ledgerMinor - 700);
  expect((await trpc.accounts.close.mutate(where)).status).toBe("closed");
});

test("what waits for its day is seen from then on", async () => {
  const { rest, path } = await withAccount();
  const said = { amountMinor: 99_900, description: "BONUS", at: "2026-04-01" };
  const made = (await rest("POST", `${path}/transactions`, said)).body;
  expect(made.transaction).toBeNull();
  await rest("POST", "/clock/advance", { by: "P1M" });
  const { transactions } = (await rest("GET", `${path}/transactions?from=2026-04-01&to=2026-04-02`)).body;
  expect(transactions.map(({ id }: { id: string }) => id)).toContain(made.id);
});

test("every type of account there is takes a transaction and can be closed", async () => {
  const { sandbox } = await startSandbox();
  const { trpc } = controlOf(sandbox);
  const accounts = accountTypes.options.map((type) => ({
    key: type,
    bank: "chase",
    type,
    subtype: "standard",
    name: type,
    openedOn: "2024-03-10",
    openingBalance: "0.00",
  }));
  const scenario = { people: [{ username: "everything", life: "none", accounts }] };
  const { customers } = await trpc.customers.create.mutate({ scenario });
  const held = customers[0]?.accounts ?? [];
  expect(held.map(({ type }) => type).toSorted()).toEqual(accountTypes.options.toSorted());
  for (const { id, balance } of held) {
    const where = { customer: "everything", account: id };
    const made = await trpc.transactions.inject.mutate({ ...where, amountMinor: -100, description: "FEE" });
    expect(made.transaction?.status).toBe("posted");
    const after = await trpc.accounts.get.query(where);
    expect(after.balance.ledgerMinor).toBe(balance.ledgerMinor - 100);
    expect((await trpc.accounts.close.mutate(where)).closedOn).toBe("2026-03-10");
  }
});

test("an edit that cannot be is refused with a code, and nothing changes", async () => {
  const { rest, path, customer, sandbox } = await withAccount();
  const { transactions } = (await rest("GET", `${path}/transactions?limit=100`)).body;
  const posted = transactions.find(({ status }: { status: string }) => status === "posted");
  await rest("POST", `${path}/transactions`, { key: "mine", amountMinor: 1, description: "ONE" });
  const { sequence } = sandbox.world.overlay;
  const refused = [
    ["POST", `${path}/transactions`, { amountMinor: 0, description: "X" }, 400, "invalid_request"],
    ["POST", `${path}/transactions`, { amountMinor: 1.5, description: "X" }, 400, "invalid_request"],
    ["POST", `${path}/transactions`, { key: "mine", amountMinor: 1, description: "X" }, 400, "invalid_edit"],
    [
      "POST",
      `${path}/transactions`,
      { at: "1990-01-01", amountMinor: 1, description: "X" },
      400,
      "invalid_edit",
    ],
    ["POST", `${path}/transactions/${posted.id}/post`, undefined, 409, "not_pending"],
    ["POST", `${path}/transactions/${posted.id}/void`, undefined, 409, "not_pending"],
    ["POST", `${path}/transactions/${posted.id}/reverse`, { amountMinor: 10 ** 12 }, 400, "too_much"],
    ["PATCH", `${path}/transactions/${posted.id}`, {}, 400, "invalid_request"],
    ["PATCH", `${path}/transactions/nothing`, { amountMinor: 1 }, 404, "unknown_transaction"],
    ["GET", `/customers/${customer}/accounts/nothing`, undefined, 404, "unknown_account"],
    ["GET", `${path}/transactions?after=nonsense`, undefined, 400, "invalid_page"],
  ] as const;
  for (const [method, where, body, status, error] of refused) {
    expect(await rest(method, where, body)).toMatchObject({ status, body: { error } });
  }
  expect(sandbox.world.overlay.sequence).toBe(sequence);
  await rest("POST", `${path}/close`);
  expect((await rest("POST", `${path}/close`)).body.error).toBe("account_closed");
});

test("transactions injected at the same moment are all there, each with a key of its own", async () => {
  const { rest, path, find, account } = await withAccount();
  const one = { amountMinor: -100, description: "ONE OF MANY" };
  const made = await Promise.all([1, 2, 3, 4].map(() => rest("POST", `${path}/transactions`, one)));
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(4);
  expect((await find()).balance.ledgerMinor).toBe(account.balance.ledgerMinor - 400);
});
