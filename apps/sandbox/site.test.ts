import { createServer } from "node:http";
import { systemClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { z } from "zod";
import { createSandbox } from "./app.ts";
import { sampleCustomers } from "./credentials.ts";
import { ORIGIN, startSandbox } from "./testing/harness.ts";

const HTML = { headers: { accept: "text/html" } };

const index = z.object({
  institutions: z.array(
    z.object({
      id: z.string(),
      issuer: z.string(),
      api: z.string(),
      discovery: z.string(),
      connectedApps: z.string(),
    }),
  ),
  accountAggregator: z.array(z.object({ id: z.string(), api: z.string() })),
  logins: z.array(z.object({ username: z.string(), password: z.string() })),
});

test("/ tells machines the issuers, logins and endpoints, and each of them answers", async () => {
  const { send, sandbox } = await startSandbox();
  const found = index.parse(await (await send(`${ORIGIN}/`)).json());
  expect(found.institutions.map(({ id }) => id)).toEqual(sandbox.institutions.map(({ id }) => id));
  expect(found.logins[0]).toEqual({
    username: sampleCustomers(sandbox.world, "US")[0]?.username,
    password: "sandbank",
  });
  for (const { issuer, api, discovery, connectedApps } of found.institutions) {
    expect(await (await send(discovery)).json()).toMatchObject({ issuer });
    expect((await send(`${api}/availability`)).status).toBe(200);
    expect((await send(connectedApps)).status).toBe(200);
  }
  expect(found.accountAggregator.map(({ id }) => id)).toEqual([
    "aa",
    "setu",
    "hdfc",
    "icici",
    "sbi",
    "axis",
    "kotak",
  ]);
  for (const { id } of found.accountAggregator) expect((await send(`${ORIGIN}/${id}`)).status).toBe(200);
});

test("/ shows people the same", async () => {
  const { send } = await startSandbox();
  const response = await send(`${ORIGIN}/`, HTML);
  const text = await response.text();
  expect(response.headers.get("content-type")).toContain("text/html");
  for (const { name } of institutions) expect(text).toContain(name);
  expect(text).toContain("Setu");
  expect(text).toContain("sandbank-core-secret");
});

test("an unknown institution gets a 404 that lists those there are, in the form asked for", async () => {
  const { send } = await startSandbox();
  const json = await send(`${ORIGIN}/deutsche-bank/token`, { method: "POST" });
  expect(json.status).toBe(404);
  expect(await json.json()).toMatchObject({
    error: "not_found",
    institutions: expect.arrayContaining(["amex", "chase", "hdfc"]),
    facades: ["aa", "setu", "tink"],
    message: expect.stringMatching(/There are: amex, .*hdfc.*; in front of some are aa, setu, tink\.$/),
  });
  const html = await send(`${ORIGIN}/deutsche-bank`, HTML);
  expect(html.status).toBe(404);
  const page = await html.text();
  expect(page).toContain("No institution at /deutsche-bank");
  for (const name of ["HDFC Bank", "Tink API", "Setu"]) expect(page).toContain(name);
});

test("an issuer's own URL tells machines its endpoints and leads people to them", async () => {
  const { send } = await startSandbox();
  expect(await (await send(`${ORIGIN}/chase`)).json()).toMatchObject({
    id: "chase",
    api: `${ORIGIN}/chase/fdx/v6`,
  });
  const page = await send(`${ORIGIN}/chase`, HTML);
  expect(page.headers.get("location")).toBe("/#chase");
  expect(await (await send(`${ORIGIN}/`, HTML)).text()).toContain('id="chase"');
});

test("an unknown path of a known institution names its issuer and API", async () => {
  const { send } = await startSandbox();
  const { message } = z
    .object({ message: z.string() })
    .parse(await (await send(`${ORIGIN}/amex/oauth/token`)).json());
  expect(message).toContain(`${ORIGIN}/amex`);
  expect(message).toContain(`${ORIGIN}/amex/fdx/v6`);
});

test.each(["/", "/amex/fdx/v6/accounts", "/amex/.well-known/openid-configuration", "/amex/connected-apps"])(
  "%s answers 421 to a host that is not ours",
  async (path) => {
    const { send } = await startSandbox({ allowedHosts: ["sandbox"] });
    const response = await send(`http://evil.example${path}`);
    expect(response.status).toBe(421);
    expect(await response.text()).toContain("ALLOWED_HOSTS");
    expect((await send(`http://sandbox:9000${path}`)).status).not.toBe(421);
  },
);

test("behind a proxy everything is named by the public URL", async () => {
  const { send } = await startSandbox({ publicUrl: new URL("https://sandbox.example") });
  const metadata = await (await send("http://sandbox.example/amex/.well-known/openid-configuration")).json();
  expect(metadata).toMatchObject({
    issuer: "https://sandbox.example/amex",
    authorization_endpoint: "https://sandbox.example/amex/authorize",
  });
});

test("metadata is also where RFC 8414 puts it, with the well-known part in front", async () => {
  const { send } = await startSandbox();
  const response = await send(`${ORIGIN}/.well-known/oauth-authorization-server/wells-fargo`);
  expect(await response.json()).toMatchObject({ issuer: `${ORIGIN}/wells-fargo` });
  expect((await send(`${ORIGIN}/.well-known/oauth-authorization-server/nobody`)).status).toBe(404);
});

test("a failure of ours shows no internals, in every dialect, and is told to the operator", async () => {
  const store = createMemoryStore({ clock: systemClock });
  const bug = new Error("secret detail");
  let isBroken = false;
  const { send, failures } = await startSandbox({
    store: {
      ...store,
      get: async (kind, id) => {
        if (isBroken) throw bug;
        return store.get(kind, id);
      },
    },
  });
  isBroken = true;
  const fdx = await send(`${ORIGIN}/amex/fdx/v6/accounts`, { headers: { authorization: "Bearer x" } });
  const page = await send(`${ORIGIN}/amex/connected-apps`, {
    headers: { accept: "text/html", cookie: "sandbank.default.amex.session=x" },
  });
  const token = await send(`${ORIGIN}/amex/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "refresh_token",
      refresh_token: "x",
      client_id: "sandbank-core",
      client_secret: "sandbank-core-secret",
    }),
  });
  for (const response of [fdx, page, token]) {
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret detail");
  }
  expect(failures).toEqual([bug, bug, bug]);
});

test("over a socket the same sandbox answers, issuer and all", async () => {
  const sandbox = await createSandbox();
  const server = createServer(sandbox.listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  try {
    for (const host of ["localhost", "127.0.0.1"]) {
      const issuer = `http://${host}:${port}/capital-one`;
      const metadata = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
      expect(metadata).toMatchObject({ issuer });
      expect((await fetch(`${issuer}/fdx/v6/accounts`)).status).toBe(401);
    }
  } finally {
    server.close();
    server.closeAllConnections();
    await sandbox.close();
  }
});

test("one customer is one person at every bank, and nobody else's data is theirs", async () => {
  const { sandbox } = await startSandbox();
  const { world } = sandbox;
  const ids = sandbox.institutions.flatMap(({ id }) =>
    [1, 2, 3].flatMap((customer) => world.accounts({ bank: id, customer }).map((account) => account.id)),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
