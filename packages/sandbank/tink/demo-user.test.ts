import { expect, test } from "vitest";
import { sandbank } from "../cli/sandbank.ts";
import { terminalOn } from "../cli/terminal.ts";
import { startSandbox } from "../library/start-sandbox.ts";

async function run(...args: readonly string[]) {
  let out = "";
  let err = "";
  const terminal = terminalOn(
    {
      hasColors: () => false,
      write: (text: string) => {
        out += text;
      },
    },
    {
      write: (text: string) => {
        err += text;
      },
    },
  );
  const code = await sandbank(["tink", "demo-user", ...args], terminal);
  return { code, out, err };
}

test("a demo user is made in a sandbox that runs, and shown", async () => {
  await using bank = await startSandbox({ at: "2026-03-10T15:00:00Z" });
  const { code, out } = await run("high_saver", "--market", "se", "--url", bank.url);
  expect(code).toBe(0);
  expect(out).toContain("demo-high_saver");
  expect(out).toMatch(/savings-1\s+SAVINGS\s+\d+\.\d\d/);
  expect(out).toContain("SEK");
  const again = await run("high_saver", "--external-id", "mine", "--json", "--url", bank.url);
  expect(JSON.parse(again.out)).toMatchObject({ externalUserId: "mine", market: "GB", currency: "GBP" });
});

test("what cannot be made is said, and how", async () => {
  await using bank = await startSandbox({ at: "2026-03-10T15:00:00Z" });
  const refusals = [
    [["millionaire"], "high_saver, overspender, stable_income"],
    [["high_saver", "--market", "IN", "--url", bank.url], "GB"],
    [["high_saver", "--url", "nothing"], "http://localhost:4010"],
    [["high_saver", "--url", "http://localhost:9"], "npx sandbank sandbox"],
  ] as const;
  for (const [args, said] of refusals) {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  }
});
