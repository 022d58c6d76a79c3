// The page and the endpoint that list every login, and say what one would do.
import { readFileSync } from "node:fs";
import { personas } from "@sandbank/world";
import { expect, test } from "vitest";
import { z } from "zod";
import { ORIGIN, pageOf, startSandbox } from "./testing/harness.ts";
import { words } from "./words/words.ts";

const index = z.looseObject({
  password: z.string(),
  oneTimeCode: z.string(),
  words: z.array(z.looseObject({ name: z.string(), example: z.string() })),
  personas: z.array(z.looseObject({ id: z.string() })),
  login: z.looseObject({ found: z.boolean() }).nullable(),
});

async function describe(login: string, query = "") {
  const { send } = await startSandbox();
  const response = await send(`${ORIGIN}/credentials?login=${encodeURIComponent(login)}${query}`);
  return index.parse(await response.json()).login;
}

test("/credentials lists every word and persona, with the password and the code", async () => {
  const { send } = await startSandbox();
  const found = index.parse(await (await send(`${ORIGIN}/credentials`)).json());
  expect(found.words.map(({ name }) => name)).toEqual(words.map(({ name }) => name));
  expect(found.personas.map(({ id }) => id)).toEqual(personas.map(({ id }) => id));
  expect([found.password, found.oneTimeCode, found.login]).toEqual(["sandbank", "123456", null]);
});

test("a login that is asked about is said to be whose and to do what, in order", async () => {
  expect(await describe("otp.rate_limited.overspender+a")).toMatchObject({
    found: true,
    words: ["otp", "rate_limited"],
    atSignIn: [expect.stringContaining("123456")],
    afterwards: [expect.stringContaining("429")],
    customer: { persona: "overspender", own: true, accounts: expect.any(Number) },
  });
  expect(await describe("4711")).toMatchObject({
    words: [],
    atSignIn: ["Signs in."],
    afterwards: ["Everything works."],
    customer: { number: 4711, own: false },
  });
  expect(await describe("otpp")).toMatchObject({ found: false, problem: expect.stringContaining('"otp"') });
});

test("asking changes nothing: nobody signed in", async () => {
  const { send, sandbox } = await startSandbox();
  const before = await sandbox.worlds.default.store.list("");
  await send(`${ORIGIN}/credentials?login=rate_limited`);
  expect(await sandbox.worlds.default.store.list("")).toEqual(before);
});

test("each institution and each world answers for itself; one that is not there is a 404 with a list", async () => {
  const { send, sandbox } = await startSandbox();
  await sandbox.worlds.create({ id: "blue", seed: 7 });
  const nameAt = async (path: string) => (await send(`${ORIGIN}${path}&login=ok`)).json();
  expect(await nameAt("/credentials?institution=amex")).toMatchObject({ institution: { id: "amex" } });
  expect(await nameAt("/~blue/credentials?")).not.toEqual(await nameAt("/credentials?"));
  const missing = await send(`${ORIGIN}/credentials?institution=nowhere`);
  expect(missing.status).toBe(404);
  expect(await missing.json()).toMatchObject({ institutions: expect.arrayContaining(["chase"]) });
});

test("the page asks and tells the same, and the sign-in page leads to it", async () => {
  const { browser, authorizeUrl } = await startSandbox();
  const signIn = pageOf(await browser().open(authorizeUrl("chase")));
  const page = pageOf(await signIn.follow("all logins and words"));
  expect(page.title).toBe("Logins and words – Sandbank");
  for (const { example } of words) expect(page.text).toContain(example);
  const told = pageOf(await page.fill("User name", "bank_down+x").submit("Tell me"));
  expect(told.url.search).toContain("institution=chase");
  expect(told.text).toContain("The bank is down");
  const refused = pageOf(await told.fill("User name", "bank_dwon").submit("Tell me"));
  expect(refused.root.querySelector("[role=alert]")?.text).toContain('did you mean "bank_down"?');
  expect(refused.root.querySelectorAll("script")).toHaveLength(0);
});

test("a name typed into the page cannot carry markup into it", async () => {
  const { send } = await startSandbox();
  const login = encodeURIComponent('"><script>alert(1)</script>');
  const page = await send(`${ORIGIN}/credentials?login=${login}`, { headers: { accept: "text/html" } });
  expect(await page.text()).not.toContain("<script>");
});

test("docs/credentials.md lists exactly the words there are", () => {
  const document = readFileSync(new URL("../../docs/credentials.md", import.meta.url), "utf8");
  const rows = words.map(
    ({ example, atSignIn, afterwards }) => `| \`${example}\` | ${atSignIn} | ${afterwards} |`,
  );
  const table = document.split("\n").filter((line) => line.startsWith("| `") && !line.includes("sandbank_"));
  expect(table).toEqual(rows);
});
