// Every answer of a sandbox over a socket, byte for byte, to the same calls: a process whose machine shows another date
// and ticks with every look at it must print the same. Arguments: seed, what the machine's clock shows, two banks.
import type { WebhookRequest } from "../webhooks/send.ts";

const [seed = "42", machineDate = "", bank = "", other = ""] = process.argv.slice(2);
const machine = { now: Date.parse(machineDate) };
const TICK_MS = 170;
class MachineDate extends Date {
  constructor(...args: [] | [number | string | Date]) {
    super(args[0] ?? MachineDate.now());
  }
  static override now(): number {
    machine.now += TICK_MS;
    return machine.now;
  }
}
Object.assign(globalThis, { Date: MachineDate });

const { z } = await import("zod");
const { createServer, request: httpRequest } = await import("node:http");
const { createSandbox } = await import("../app.ts");
const { PASSWORD } = await import("../credentials.ts");
const { personAt, readTokens, REDIRECT_URI, SCOPE } = await import("./harness.ts");

const { NOTIFICATIONS_SCOPE } = await import("@sandbank/protocol-fdx/wire");

const registered = z.object({ registration_client_uri: z.string(), registration_access_token: z.string() });
const listed = z.object({ accounts: z.array(z.object({ accountId: z.string() })) });
const paged = z.object({ page: z.object({ nextPageKey: z.string().optional() }) });

const HOST = "localhost:4010";
const webhooks: WebhookRequest[] = [];
const sandbox = await createSandbox({
  seed: Number(seed),
  // The first is not taken, so that it comes again.
  sendWebhook: async (request) => {
    webhooks.push(request);
    return { status: webhooks.length === 1 ? 500 : 200, headers: {}, body: "" };
  },
});
sandbox.worlds.default.clock.freeze("2026-03-10T15:00:00Z");
const server = createServer(sandbox.listener);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;

const send: typeof fetch = async (input, init) => {
  const asked = new Request(input, init);
  const body = Buffer.from(await asked.arrayBuffer());
  const { pathname, search } = new URL(asked.url);
  return new Promise((resolve, reject) => {
    const headers = { ...Object.fromEntries(asked.headers), host: HOST };
    const sent = httpRequest({ port, path: pathname + search, method: asked.method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const { statusCode = 0, rawHeaders } = answer;
        console.log(JSON.stringify([asked.method, pathname + search, statusCode, rawHeaders, text]));
        const told = new Headers();
        for (let at = 0; at < rawHeaders.length; at += 2) {
          told.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
        }
        resolve(new Response(statusCode === 204 ? null : text, { status: statusCode, headers: told }));
      });
    });
    sent.on("error", reject).end(body);
  });
};

const user = { username: sandbox.world.customer(1).username, password: PASSWORD };
const origin = `http://${HOST}`;
const person = personAt(send, origin, user);
const { authorizeUrl, approve, browser, connect, deny, fdx, post, redeem, refresh } = person;
const get = (path: string, accept = "application/json") => send(origin + path, { headers: { accept } });

// What anybody may read, and what is nowhere.
for (const path of ["/", `/${bank}/nothing`, "/nowhere"]) {
  await get(path);
  await get(path, "text/html");
}
for (const path of ["openid-configuration", "oauth-authorization-server"])
  await get(`/${bank}/.well-known/${path}`);
await get(`/${bank}/jwks`);
// A client of its own.
const registration = await send(`${origin}/${bank}/register`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ client_name: "Another", redirect_uris: [REDIRECT_URI] }),
});
const own = registered.parse(await registration.json());
await send(own.registration_client_uri, {
  headers: { authorization: `Bearer ${own.registration_access_token}` },
});
// Refusals on the way.
await send(authorizeUrl(bank, { client_id: "nobody" }), { headers: { accept: "text/html" } });
await send(authorizeUrl(bank, { scope: "unknown" }), { redirect: "manual" });
await approve(authorizeUrl(bank), { password: "wrong" }).catch(() => undefined);
await deny(authorizeUrl(bank));
// The whole way, twice in one browser, and everything a token is for.
const callback = await approve(authorizeUrl(bank, { max_age: "3600" }));
const first = await readTokens(await redeem(bank, callback));
const putJson = (method: string, url: string, body: object, token = "") =>
  send(origin + url, {
    method,
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
const control = "/_sandbank";
// Somebody who is told: by subscription, and by an endpoint entered by hand.
const told = await approve(authorizeUrl(other, { scope: `${SCOPE} ${NOTIFICATIONS_SCOPE}` }));
const teller = await readTokens(await redeem(other, told));
for (const [type, category] of [
  ["BALANCE", "NEW_DATA"],
  ["CONSENT_REVOKED", "CONSENT"],
]) {
  const subscription = {
    type,
    category,
    callbackUrl: "http://localhost:4000/hooks?key=1",
    subscriber: { name: "The App", type: "DATA_RECIPIENT" },
  };
  await putJson("POST", `/${other}/fdx/v6/notification-subscriptions`, subscription, teller.access_token);
}
await putJson("POST", `${control}/webhooks/endpoints`, { bank, url: "http://localhost:4000/all" });
await putJson("PUT", `${control}/institutions/${bank}/health`, { status: "down" });
await fdx(bank, "/availability", first.access_token);
await fdx(bank, "/accounts", first.access_token);
await putJson("PUT", `${control}/institutions/${bank}/health`, { status: "healthy" });
await sandbox.worlds.default.agenda.settle();
const { accounts } = listed.parse(await (await fdx(bank, "/accounts", first.access_token)).json());
for (const { accountId } of accounts) {
  const path = `/accounts/${accountId}`;
  for (const rest of ["", "/statements", "/contact"]) await fdx(bank, path + rest, first.access_token);
  const query = "/transactions?limit=10&startDate=2026-01-01&endDate=2026-03-10";
  let pageKey = "";
  do {
    const answer = await fdx(bank, path + query + pageKey, first.access_token);
    const { nextPageKey } = paged.parse(await answer.json()).page;
    pageKey = nextPageKey === undefined ? "" : `&pageKey=${nextPageKey}`;
  } while (pageKey);
}
for (const path of ["/availability", "/customers/current", `/consents/${first.grant_id}`, "/nothing"]) {
  await fdx(bank, path, first.access_token);
}
await send(`${origin}/${bank}/userinfo`, { headers: { authorization: `Bearer ${first.access_token}` } });
const second = await readTokens(await refresh(bank, first.refresh_token));
await post(`/${bank}/introspect`, { token: second.access_token });
await post(`/${bank}/introspect`, { token: second.refresh_token });
await fdx(bank, "/accounts", "not-a-token");
// A week later.
await putJson("POST", `${control}/clock/advance`, { by: "P7D" });
await fdx(bank, "/accounts", second.access_token);
const third = await readTokens(await refresh(bank, second.refresh_token));
await fdx(bank, "/accounts", third.access_token);
await post(`/${bank}/revoke`, { token: third.access_token });
await fdx(bank, "/accounts", third.access_token);
await refresh(bank, second.refresh_token);
await redeem(bank, callback);
// Another bank in a browser that stays, and the customer ends it there.
const kept = browser();
const granted = await connect(other, {}, kept);
await connect(other, {}, kept);
const apps = await kept.open(`${origin}/${other}/connected-apps`);
await apps.page?.submit("Stop sharing");
await fdx(other, `/consents/${granted.grant_id}`, granted.access_token);

await sandbox.worlds.default.agenda.settle();
await get(`${control}/webhooks/deliveries`);
for (const webhook of webhooks) console.log(JSON.stringify(["WEBHOOK", webhook]));

server.close();
server.closeAllConnections();
