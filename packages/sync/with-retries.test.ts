import { type Grant, ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import { expect, test } from "vitest";
import { createScriptedProvider } from "./testing/scripted-provider.ts";
import { withRetries } from "./with-retries.ts";

const grant: Grant = { bankId: "b", credentials: "c", save: async () => undefined };

/** A bank that fails so often with this; how often it was asked, and what was waited between. */
async function ask(failures: number, code: ProviderErrorCode, retryAfterMs?: number) {
  const provider = createScriptedProvider();
  let left = failures;
  provider.onCall = () => {
    if (left-- > 0) throw new ProviderError(code, "no", retryAfterMs === undefined ? {} : { retryAfterMs });
  };
  const waits: number[] = [];
  const pause = async (ms: number) => void waits.push(ms);
  const outcome = await withRetries(provider, { pause, random: () => 0.5 })
    .fetchBankData(grant)
    .then(
      () => "ok",
      (error: unknown) => (error instanceof ProviderError ? error.code : "?"),
    );
  return { outcome, asked: provider.calls.length, waits };
}

test("what fails once or twice is asked again, a little later each time", async () => {
  expect(await ask(2, "unavailable")).toEqual({ outcome: "ok", asked: 3, waits: [250, 500] });
  expect(await ask(1, "invalid_response")).toEqual({ outcome: "ok", asked: 2, waits: [250] });
});

test("what fails a third time has failed", async () => {
  expect(await ask(3, "unavailable")).toMatchObject({ outcome: "unavailable", asked: 3 });
});

test("what only the person can put right is not asked again", async () => {
  expect(await ask(1, "login_required")).toMatchObject({ outcome: "login_required", asked: 1 });
  expect(await ask(1, "consent_revoked")).toMatchObject({ asked: 1 });
});

test("a bank that says when is asked then where that is soon, and not in this run where it is not", async () => {
  expect(await ask(1, "rate_limited", 1_000)).toEqual({ outcome: "ok", asked: 2, waits: [1_000] });
  expect(await ask(1, "rate_limited", 60_000)).toMatchObject({ outcome: "rate_limited", asked: 1 });
  expect(await ask(1, "rate_limited")).toMatchObject({ outcome: "rate_limited", asked: 1 });
});
