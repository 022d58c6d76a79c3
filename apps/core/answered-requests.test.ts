import { randomBytes } from "node:crypto";
import { idempotencyKeys } from "@sandbank/database/schema";
import { insertTestUser, openTestDatabase } from "@sandbank/database/testing";
import { createVault } from "@sandbank/sync";
import { expect, test } from "vitest";
import { answeredRequests } from "./answered-requests.ts";

test("an answer is kept sealed, and opens for the key it was given to alone", async () => {
  const opened = await openTestDatabase();
  const userId = await insertTestUser(opened);
  const vault = createVault([{ id: "k", key: randomBytes(32) }]);
  const answered = answeredRequests({ db: opened.db, vault, logError: () => undefined }, userId);
  const answer = { status: 201, body: '{"authorizeUrl":"https://bank.test/?state=secret-state"}' };
  const claim = await answered.claim("k-1", "f");
  if (claim.kind !== "ours") throw new Error("the first has it");
  await claim.settle(answer);
  expect(await answered.claim("k-1", "f")).toEqual({ kind: "answered", answer });

  const [row] = await opened.db.select().from(idempotencyKeys);
  expect(JSON.stringify(row)).not.toMatch(/secret-state|authorizeUrl/);
  await opened.db.update(idempotencyKeys).set({ key: "k-2" });
  await expect(answered.claim("k-2", "f")).rejects.toThrow("belongs to another row");
  await opened.close();
});
