import { expect, test } from "vitest";
import { BACK, startLink, told } from "../testing/link-harness.ts";

test("one request goes the whole way, in every flow", async () => {
  const { headless } = await startLink();
  for (const flow of ["password", "open-banking-redirect", "open-banking-embedded", "open-banking-bankid"]) {
    const { answer, callback } = await headless({
      input_provider: `se-demobank-${flow}`,
      sandbank_user: `otp+${flow}`,
    });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([303, []]);
    expect(callback?.href.startsWith(BACK)).toBe(true);
    expect(told(callback).code, flow).toMatch(/^[0-9a-f]{32}$/);
  }
});

test("the bank can be chosen as a person would, and accounts ticked at the bank's page", async () => {
  const { headless, context, sandbox } = await startLink();
  const query = { sandbank_provider: "se-demobank-open-banking-redirect", sandbank_user: "stable_income" };
  const all = await context.credentials.get(told((await headless(query)).callback).credentials_id ?? "");
  const [first] = sandbox.world.accounts({ bank: "demobank-se", customer: all?.customer ?? 0 });
  const { callback } = await headless({ ...query, sandbank_accounts: first?.lastFour });
  const some = await context.credentials.get(told(callback).credentials_id ?? "");
  expect(all?.accountIds.length).toBeGreaterThan(1);
  expect(some?.accountIds).toEqual([first?.id]);
});

test("a person may decline or cancel, or leave the window open", async () => {
  const { headless } = await startLink();
  const decide = async (sandbank_decision: string) =>
    (await headless({ input_provider: "se-demobank-password", sandbank_decision })).callback;
  expect(told(await decide("decline")).error_reason).toBe("USER_DECLINED_CONSENT");
  expect(told(await decide("cancel")).error_reason).toBe("USER_CANCELLED");
  expect((await decide("abandon"))?.pathname).toMatch(/^\/tink\/1\.0\/journey\/[0-9a-f]{32}$/);
});

test("while the bank takes its time the answer leads to the journey, which goes on by itself", async () => {
  const { headless, send, pass } = await startLink();
  const { callback } = await headless({ input_provider: "se-demobank-password", sandbank_user: "slow.30s" });
  await pass("PT30S");
  const answer = await send(callback?.href ?? "", { redirect: "manual" });
  expect(told(new URL(answer.headers.get("location") ?? "")).code).toBeDefined();
});

test("what nobody could answer is refused with what could be given", async () => {
  const { headless } = await startLink();
  const refused = async (query: Record<string, string>) => {
    const { answer } = await headless(query);
    return [answer.status, JSON.stringify(await answer.json())];
  };
  const input_provider = "se-demobank-open-banking-redirect";
  expect(await refused({ input_provider, sandbank_usr: "ok" })).toEqual([
    400,
    expect.stringContaining("sandbank_user"),
  ]);
  expect(await refused({ input_provider, sandbank_code: "123456" })).toEqual([
    400,
    expect.stringContaining("Say who signs in"),
  ]);
  expect(await refused({ sandbank_user: "ok" })).toEqual([
    400,
    expect.stringContaining("se-demobank-password"),
  ]);
  expect(await refused({ input_provider, sandbank_user: "nobody.at.all" })).toEqual([
    400,
    expect.stringContaining("nobody"),
  ]);
  expect(await refused({ input_provider, sandbank_decision: "maybe" })).toEqual([
    400,
    expect.stringContaining("approve, decline, cancel or abandon"),
  ]);
  expect(await refused({ input_provider, sandbank_user: "ok", sandbank_accounts: "9999x" })).toEqual([
    400,
    expect.stringContaining("no account"),
  ]);
});
