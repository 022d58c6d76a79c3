// The consent pages as a browser gets them over a connection, where they take a way of their own.
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { personAt, startSandbox } from "../testing/harness.ts";

const opened: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

/** A request for consent that waits, in a browser that reaches the sandbox over a port. */
async function waiting() {
  const { sandbox, failures, user } = await startSandbox();
  const server = createServer(sandbox.listener);
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const begun = await fetch(personAt(fetch, origin, user).authorizeUrl("chase"), { redirect: "manual" });
  const page = new URL(begun.headers.get("location") ?? "", origin);
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  const ask = (init: RequestInit = {}) =>
    fetch(page, { redirect: "manual", ...init, headers: { cookie, ...init.headers } });
  const form = new URLSearchParams({ username: user.username, password: user.password });
  return { sandbox, failures, port, page, cookie, ask, form };
}

test("a page is the same over a connection as without one", async () => {
  const { sandbox, page, cookie, ask } = await waiting();
  const [over, without] = [await ask(), await sandbox.fetch(new Request(page, { headers: { cookie } }))];
  expect(await over.text()).toBe(await without.text());
  const {
    date,
    connection,
    "keep-alive": alive,
    "content-length": length,
    ...headers
  } = Object.fromEntries(over.headers);
  expect(headers).toEqual(Object.fromEntries(without.headers));
  const logged = sandbox.worlds.default.requests.query({ path: page.pathname });
  const [first, second] = logged.map(({ response }) => response);
  expect(first?.body).toBe(second?.body);
  expect(`${first?.bodyBytes}`).toBe(length);
});

test("a form may come in pieces, and without telling its length", async () => {
  const { port, page, cookie, ask, form } = await waiting();
  const text = form.toString();
  const head = `POST ${page.pathname} HTTP/1.1\r\nhost: localhost:${port}\r\ncookie: ${cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\nconnection: close\r\n`;
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  socket.write(`${head}content-length: ${text.length}\r\n\r\n${text.slice(0, 12)}`, () => {
    setImmediate(() => socket.write(text.slice(12)));
  });
  let answer = "";
  for await (const piece of socket) answer += piece;
  expect(answer).toMatch(/^HTTP\/1.1 303 /);
  expect(answer).toMatch(/\r\nLocation: \S+\/accounts\r\n/i);
  const stream = new Blob([text]).stream();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const chunked = await ask({ method: "POST", body: stream, duplex: "half", headers: type } as RequestInit);
  expect([chunked.status, chunked.headers.get("location")]).toEqual([303, `${page.pathname}/accounts`]);
});

test("a form from another site, or one that is too large, is refused", async () => {
  const { ask, form } = await waiting();
  const foreign = await ask({ method: "POST", body: form, headers: { "sec-fetch-site": "cross-site" } });
  expect([foreign.status, await foreign.text()]).toEqual([403, "This form was sent from another site."]);
  const own = await ask({ method: "POST", body: form, headers: { "sec-fetch-site": "same-origin" } });
  expect(own.status).toBe(303);
  form.set("padding", "x".repeat(70_000));
  const large = await ask({ method: "POST", body: form });
  expect([large.status, await large.text()]).toEqual([413, "A form has at most 65536 bytes here."]);
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const body = new Blob([form.toString()]).stream();
  const untold = await ask({ method: "POST", body, duplex: "half", headers: type } as RequestInit);
  expect(untold.status).toBe(413);
});

test("only the page is asked for its headers, and what is no page is not found", async () => {
  const { ask, page, cookie } = await waiting();
  const head = await ask({ method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  for (const path of [`${page.href}/nowhere`, `${page.href}/`]) {
    expect((await fetch(path, { headers: { cookie } })).status).toBe(404);
  }
  expect((await ask({ method: "DELETE" })).status).toBe(404);
});

test("a failure of ours is told as what was asked for, and reported", async () => {
  const { sandbox, failures, ask } = await waiting();
  const chase = sandbox.worlds.default.institution("chase") ?? expect.fail();
  const failure = new Error("the store is gone");
  chase.store.get = () => Promise.reject(failure);
  const answer = await ask({ headers: { accept: "text/html" } });
  expect([answer.status, await answer.text()]).toEqual([
    500,
    expect.stringContaining("Something went wrong"),
  ]);
  expect(await (await ask()).json()).toMatchObject({ error: "server_error" });
  expect(failures).toEqual([failure, failure]);
});
