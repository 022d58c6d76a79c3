import { expect, test, vi } from "vitest";
import { accountsOf, allTransactions, settingAt } from "../fixture.ts";
import { banksOf } from "../testing/banks.ts";

test("a persona that is added or taken out changes nobody else's rows", async () => {
  const rowsOf = async (create: typeof settingAt) => {
    const { world } = await create("2026-08-01T00:00:00Z", 9, banksOf("SE"));
    return ["1", "77", "gambler", "overspender.4", "volume"].map((username) => {
      const customer = world.findCustomer(username);
      if (!customer) throw new Error(`nobody is ${username}`);
      const accounts = accountsOf(world, customer.number, "SE");
      return [
        customer,
        accounts.map((account) => [account, allTransactions(world, account, { limit: 50 })[0]]),
      ];
    });
  };
  const before = await rowsOf(settingAt);
  vi.resetModules();
  vi.doMock("./benefits.ts", async (original) => {
    const { benefits } = await original<typeof import("./benefits.ts")>();
    return { benefits: { ...benefits, id: "newcomer" } };
  });
  const changed = await import("../fixture.ts");
  const after = await rowsOf(changed.settingAt);
  const { world } = await changed.settingAt("2026-01-01T00:00:00Z", 9, banksOf("SE"));
  vi.doUnmock("./benefits.ts");
  expect(world.findCustomer("newcomer")?.persona).toBe("newcomer");
  expect(world.findCustomer("benefits")).toBeUndefined();
  expect(after).toEqual(before);
});
