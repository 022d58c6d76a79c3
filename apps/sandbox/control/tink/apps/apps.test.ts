import { readFileSync } from "node:fs";
import { tinkAppOptions, USUAL_APP_OPTIONS } from "@sandbank/protocol-tink/apps";
import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { z } from "zod";
import { ORIGIN, startSandbox } from "../../../testing/harness.ts";
import { controlOf } from "../../testing/control-of.ts";

const APPS = "/tink/apps";
const token = z.object({ access_token: z.string(), scope: z.string() });

async function started() {
  const { sandbox, send } = await startSandbox();
  const askToken = (app: { clientId: string; clientSecret: string }, base = "") =>
    send(`${ORIGIN}${base}/tink/api/v1/oauth/token`, {
      method: "POST",
      body: new URLSearchParams({
        client_id: app.clientId,
        client_secret: app.clientSecret,
        grant_type: "client_credentials",
      }),
    });
  return { sandbox, askToken, ...controlOf(sandbox) };
}

test("the demo application is in every world without anybody registering it", async () => {
  const { sandbox, rest, askToken } = await started();
  await sandbox.worlds.create({ id: "blue" });
  const { body } = await rest("GET", APPS);
  expect(body.apps[0]).toMatchObject({
    ...TINK_DEMO_APP,
    options: { upsert: false, loopbackRedirects: true },
  });
  for (const base of ["", "/~blue"]) expect((await askToken(TINK_DEMO_APP, base)).status).toBe(200);
});

test("an application is registered with what it may do, and gets tokens for that", async () => {
  const { rest, trpc, askToken } = await started();
  const made = await rest("POST", APPS, { name: "Mine", scopes: ["accounts:read"] });
  expect(made).toMatchObject({
    status: 201,
    body: { clientId: expect.stringMatching(/^[0-9a-f]{32}$/), options: USUAL_APP_OPTIONS },
  });
  expect(token.parse(await (await askToken(made.body)).json()).scope).toBe("accounts:read");
  const named = await trpc.tink.apps.register.mutate({ name: "Named", clientId: "me", clientSecret: "s" });
  const { apps } = await trpc.tink.apps.list.query();
  expect(apps.slice(-2)).toEqual([made.body, named]);
});

test("an application is changed in part, options one by one, and its old secret is worth nothing", async () => {
  const { rest, trpc, askToken } = await started();
  const { body: app } = await rest("POST", APPS, { name: "Mine", options: { upsert: true } });
  const changed = await rest("PATCH", `${APPS}/${app.clientId}`, {
    clientSecret: "new",
    options: { rateLimit: { requests: 1, seconds: 1 } },
  });
  const options = { ...USUAL_APP_OPTIONS, upsert: true, rateLimit: { requests: 1, seconds: 1 } };
  expect(changed.body).toEqual({ ...app, clientSecret: "new", options });
  expect((await askToken(app)).status).toBe(401);
  expect((await askToken(changed.body)).status).toBe(200);
  const demo = await trpc.tink.apps.update.mutate({ app: TINK_DEMO_APP.clientId, clientId: "other" });
  expect(demo.clientId).toBe("other");
  expect((await askToken(TINK_DEMO_APP)).status).toBe(401);
});

test("what makes no application is refused and says why", async () => {
  const { rest } = await started();
  const { clientId } = TINK_DEMO_APP;
  const refused = async (method: string, path: string, body: object) => {
    const answer = await rest(method, path, body);
    return [answer.status, answer.body.error];
  };
  expect(await refused("POST", APPS, { name: "Mine", clientId })).toEqual([409, "tink_app_exists"]);
  expect(await refused("PATCH", `${APPS}/nobody`, {})).toEqual([404, "tink_app_unknown"]);
  expect(await refused("POST", APPS, { name: "Mine", assertionKey: "no" })).toEqual([
    400,
    "tink_app_invalid",
  ]);
  expect(await refused("POST", APPS, { name: "Mine", scopes: ["Accounts"] })).toEqual([
    400,
    "invalid_request",
  ]);
  expect((await rest("GET", APPS)).body.apps.map(({ name }: { name: string }) => name)).not.toContain("Mine");
});

test("the table of docs/tink.md says what the options are", () => {
  const text = readFileSync(new URL("../../../../../docs/tink.md", import.meta.url), "utf8");
  const rows = Object.entries(tinkAppOptions.shape).map(([name, schema]) => {
    const usual = JSON.stringify(USUAL_APP_OPTIONS[tinkAppOptions.keyof().parse(name)]);
    return `| \`${name}\` | \`${usual}\` | ${schema.description} |`;
  });
  const [, written] = text.split("<!-- app options -->\n");
  expect(written?.split("\n\n")[0]?.trim()).toBe(
    ["| Option | Usual | Meaning |", "| --- | --- | --- |", ...rows].join("\n"),
  );
});
