import { expect, test } from "vitest";
import { startSandbox } from "../testing/harness.ts";
import { tinkAt } from "./testing/tink-at.ts";

/** Every answer of a few calls, whole. */
async function answers(seed: number): Promise<readonly string[]> {
  const { sandbox } = await startSandbox({ seed });
  const told: string[] = [];
  const tink = tinkAt(async (request) => {
    const response = await sandbox.fetch(request);
    told.push(JSON.stringify([response.status, [...response.headers], await response.clone().text()]));
    return response;
  });
  const userId = await tink.createUser();
  const [token, userToken] = [await tink.clientToken(), await tink.userToken(userId)];
  const account = { externalId: "a", name: "A", number: "1", type: "CHECKING", balance: 10.25 };
  await tink.call("POST", "/connector/users/me/accounts", { token, json: { accounts: [account] } });
  await tink.call("GET", "/data/v2/accounts", { token: userToken });
  await tink.call("POST", "/api/v1/user/create", { token, json: { market: "XX" } });
  await tink.call("GET", "/data/v2/transactions", { token });
  return told;
}

test("the same seed and the same calls are answered alike, to the byte; another seed gives other ids", async () => {
  const first = await answers(42);
  expect(await answers(42)).toEqual(first);
  const other = await answers(7);
  expect(other).toHaveLength(first.length);
  expect(other[1]).not.toBe(first[1]);
});
