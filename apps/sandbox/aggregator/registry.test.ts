// The registry as an FIU of a developer's own meets it in a sandbox: kept with the world, and each world has its own.
import { fixedClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { z } from "zod";
import { createSandbox, type Sandbox } from "../app.ts";
import { controlOf } from "../control/testing/control-of.ts";
import { ORIGIN } from "../testing/harness.ts";

const NOON = "2026-03-10T12:00:00.000Z";
const SECRET = "a secret of my own";

const certificate = {
  kty: "RSA",
  alg: "RS256",
  use: "sig",
  kid: "my-key",
  n: Buffer.alloc(256, 0xc5).toString("base64url"),
  e: "AQAB",
};
const token = z.object({ accessToken: z.string() });
const entry = z.object({ entityinfo: z.looseObject({ id: z.string(), baseurl: z.string() }) });

function at(sandbox: Sandbox, base = "") {
  const registry = `${ORIGIN}${base}/aa/registry`;
  const send = (path: string, init?: RequestInit) => sandbox.fetch(new Request(registry + path, init));
  const generate = (id: string, secret: string) =>
    send("/iam/v1/entity/token/generate", { method: "POST", body: new URLSearchParams({ id, secret }) });
  return {
    generate,
    register: (id: string) =>
      send("/entityInfo/FIU", {
        method: "POST",
        body: JSON.stringify({
          entityinfo: { id, baseurl: "http://localhost:9000", certificate, secret: SECRET },
        }),
      }),
    async list(type: string, as: string, secret = `${as}-secret`) {
      const { accessToken } = token.parse(await (await generate(as, secret)).json());
      const response = await send(`/v2/entityInfo/${type}`, {
        headers: { authorization: `Bearer ${accessToken}` },
      });
      return z
        .array(entry)
        .parse(await response.json())
        .map(({ entityinfo }) => entityinfo);
    },
  };
}

test("an FIU registered once is known after a restart", async () => {
  const clock = fixedClock(NOON);
  const store = createMemoryStore({ clock });
  const before = await createSandbox({ clock, store });
  expect((await at(before).register("my-fiu")).status).toBe(200);
  const after = await createSandbox({ clock, store });
  expect((await at(after).generate("my-fiu", SECRET)).status).toBe(200);
  expect((await at(after).list("FIU", "sandbank-aa")).map(({ id }) => id)).toEqual([
    "sandbank-core",
    "my-fiu",
  ]);
});

test("a world has its own registry, a fork that of its origin, and its parties are reached below the world", async () => {
  const sandbox = await createSandbox({ clock: fixedClock(NOON) });
  await at(sandbox).register("my-fiu");
  const { rest } = controlOf(sandbox);
  expect((await rest("POST", "/worlds", { id: "blue" })).status).toBe(201);
  expect((await at(sandbox, "/~blue").generate("my-fiu", SECRET)).status).toBe(401);
  expect((await rest("POST", "/worlds/default/fork", { as: "green" })).status).toBe(201);
  expect((await at(sandbox, "/~green").generate("my-fiu", SECRET)).status).toBe(200);
  const banks = await at(sandbox, "/~green").list("FIP", "sandbank-core");
  expect(banks.map(({ baseurl }) => baseurl)).toContain(`${ORIGIN}/~green/hdfc/fip`);
  expect(banks).toHaveLength(5);
});

test("a snapshot with secrets masked does not tell an FIU's secret", async () => {
  const sandbox = await createSandbox({ clock: fixedClock(NOON) });
  await at(sandbox).register("my-fiu");
  const { body } = await controlOf(sandbox).rest("GET", "/worlds/default/snapshot?mask=true");
  const text = JSON.stringify(body);
  expect(text).toContain("my-fiu");
  expect(text).not.toContain(SECRET);
});
