import { databaseKinds } from "@sandbank/database/testing";
import { describe, expect, test } from "vitest";
import { coreUnderTest } from "./core-under-test.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  test("the bank that asks nobody: connect, sync, look, sync again, disconnect", async () => {
    await using core = await coreUnderTest({ kind });
    const { client } = await core.signUp("journey@example.com");
    const providers = await client.providers.list.query();
    const bank = providers.find((provider) => provider.connectKind === "instant");
    const created = await client.connections.create.mutate({ providerId: bank?.id ?? "" });
    expect(created).toMatchObject({ status: "connected", authorizeUrl: null });

    const { connectionId } = created;
    await client.connections.sync.mutate({ connectionId });
    const [account] = await client.accounts.list.query({ connectionId });
    expect(account).toMatchObject({ type: "savings", currency: "INR", mask: "****4242" });
    const first = await client.transactions.list.query({ limit: 10 });
    expect(first.pagination).toMatchObject({ hasMore: true, total: 39 });
    const rest = await client.transactions.list.query({ limit: 50, cursor: first.pagination.cursor ?? "" });
    expect(rest.transactions).toHaveLength(29);

    const netflix = await client.transactions.list.query({ search: "netflix", category: "streaming" });
    expect(netflix.transactions.map(({ amount, type }) => [amount, type])).toEqual(
      Array.from({ length: 4 }, () => ["649.00", "debit"]),
    );
    const [oldest] = rest.transactions.slice(-1);
    expect(await client.transactions.get.query({ transactionId: oldest?.id ?? "" })).toEqual(oldest);

    const again = await client.connections.sync.mutate({ connectionId });
    expect(again).toMatchObject({ accountsUpdated: 1, transactionsAdded: 0, transactionsModified: 0 });
    const summary = await client.summary.get.query();
    expect(summary.balances).toMatchObject([
      { currency: "INR", assets: account?.balance.current, liabilities: "0.00" },
    ]);
    await expect(client.connections.create.mutate({ providerId: bank?.id ?? "" })).rejects.toMatchObject({
      data: { code: "CONFLICT", httpStatus: 409 },
    });

    await client.connections.disconnect.mutate({ connectionId, deleteData: true });
    expect(await client.accounts.list.query({})).toEqual([]);
    expect(await client.connections.get.query({ connectionId })).toMatchObject({ status: "disconnected" });
    expect(core.errors).toEqual([]);
  });
});
