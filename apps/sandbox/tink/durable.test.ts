import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock } from "@sandbank/domain";
import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { createSandbox } from "../app.ts";
import { controlOf } from "../control/testing/control-of.ts";
import { openStore } from "../open-store.ts";
import { startTwo } from "../testing/two-sandboxes.ts";
import { tinkAt } from "./testing/tink-at.ts";

const NOW = "2026-03-10T15:00:00Z";
const account = { externalId: "a-1", name: "Current", number: "1", type: "CHECKING", balance: 15000.5 };

test("applications, users, tokens and what was ingested outlive the process", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tink-"));
  const clock = fixedClock(NOW);
  const open = async () => {
    const store = await openStore({ file: join(folder, "world") }, clock);
    const sandbox = await createSandbox({ clock, store });
    return { sandbox, rest: controlOf(sandbox).rest, tink: tinkAt(sandbox.fetch) };
  };
  try {
    const first = await open();
    const { body: app } = await first.rest("POST", "/tink/apps", { name: "Mine" });
    const [userId, token] = [await first.tink.createUser(), await first.tink.clientToken()];
    const userToken = await first.tink.userToken(userId);
    const headers = { "Idempotency-Key": "once" };
    const ingest = ({ tink }: typeof first) =>
      tink.call("POST", "/connector/users/me/accounts", { token, headers, json: { accounts: [account] } });
    expect((await ingest(first)).status).toBe(204);
    const accounts = () => first.tink.call("GET", "/data/v2/accounts", { token: userToken });
    const before = await (await accounts()).json();
    expect(JSON.stringify(before)).toContain('"unscaledValue":"1500050"');
    await first.sandbox.close();

    const second = await open();
    expect((await second.rest("GET", "/tink/apps")).body.apps).toContainEqual(app);
    const after = await second.tink.call("GET", "/data/v2/accounts", { token: userToken });
    expect(await after.json()).toEqual(before);
    expect((await ingest(second)).status).toBe(204);
    expect(await second.tink.createUser({ market: "SE" })).not.toBe(userId);
    await second.sandbox.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a snapshot has all of it; restored, its tokens go on, and masked nobody can go on with them", async () => {
  const sandbox = await createSandbox({ clock: fixedClock(NOW) });
  const { rest } = controlOf(sandbox);
  const tink = tinkAt(sandbox.fetch);
  await rest("PATCH", `/tink/apps/${TINK_DEMO_APP.clientId}`, { clientSecret: "changed-secret-of-ours" });
  await rest("PATCH", `/tink/apps/${TINK_DEMO_APP.clientId}`, { clientSecret: TINK_DEMO_APP.clientSecret });
  const token = await tink.userToken(await tink.createUser());
  const statusIn = async (world: string) =>
    (await tinkAt(sandbox.fetch, world).call("GET", "/api/v1/user", { token })).status;
  const { body: whole } = await rest("GET", "/worlds/default/snapshot");
  const { body: masked } = await rest("GET", "/worlds/default/snapshot?mask=true");
  expect(JSON.stringify(whole)).toContain(TINK_DEMO_APP.clientSecret);
  expect(JSON.stringify(masked)).not.toContain(TINK_DEMO_APP.clientSecret);
  for (const [as, snapshot] of Object.entries({ copy: whole, hidden: masked })) {
    const restored = await rest("PUT", `/worlds/${as}/snapshot`, snapshot);
    expect({ as, status: restored.status }).toEqual({ as, status: 200 });
  }
  expect([await statusIn("/~copy"), await statusIn("/~hidden")]).toEqual([200, 401]);
  await sandbox.worlds.create({ id: "blue" });
  expect(await statusIn("/~blue")).toBe(401);
});

test.skipIf(!process.env.TEST_DATABASE_URL)("two processes on one Postgres are one Tink", async () => {
  await using two = await startTwo();
  const [one, other] = [tinkAt(two.one.fetch), tinkAt(two.two.fetch)];
  const userId = await one.createUser();
  const [token, userToken] = [await one.clientToken(), await one.userToken(userId)];
  const ingested = await other.call("POST", "/connector/users/me/accounts", {
    token,
    json: { accounts: [account] },
  });
  expect({ status: ingested.status, body: await ingested.text() }).toEqual({ status: 204, body: "" });
  const listed = await one.call("GET", "/data/v2/accounts", { token: userToken });
  expect(await listed.text()).toContain('"externalAccountId":"a-1"');
  const creates = await Promise.all(
    [one, other, one, other].map((each) =>
      each.call("POST", "/api/v1/user/create", { token, json: { market: "SE", external_user_id: "you" } }),
    ),
  );
  expect(creates.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  expect((await other.call("POST", "/api/v1/user/delete", { token, json: { user_id: userId } })).status).toBe(
    204,
  );
  expect((await one.call("GET", "/api/v1/user", { token: userToken })).status).toBe(401);
  expect(two.failures).toEqual([]);
});
