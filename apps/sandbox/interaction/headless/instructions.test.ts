// Consent without a browser's hands: answers given before the request, and while it waits.
import { expect, test } from "vitest";
import { ORIGIN, pageOf, REDIRECT_URI, readTokens, startSandbox } from "../../testing/harness.ts";
import { type HeadlessAnswer, headlessAnswer } from "./headless-answer.ts";
import { instructionsOf } from "./instructions.ts";
import { answerWaiting, listWaiting } from "./waiting-requests.ts";

const saying = (given: Partial<HeadlessAnswer>) => headlessAnswer.parse({ username: "ok", ...given });

async function start() {
  const harness = await startSandbox({
    clients: [{ client_id: "other", client_secret: "other", redirect_uris: [REDIRECT_URI] }],
  });
  const bank = harness.sandbox.worlds.default.institution("chase") ?? expect.fail();
  const open = (params: Record<string, string> = {}, browser = harness.browser()) =>
    browser.open(harness.authorizeUrl("chase", params));
  return { ...harness, bank, open, instructions: instructionsOf(bank) };
}

test("the next request is answered as was said, and the one after it by the person", async () => {
  const { instructions, open, redeem } = await start();
  await instructions.add({ clientId: null, answer: saying({ username: "overspender+1" }) });
  const { left } = await open();
  const tokens = await readTokens(await redeem("chase", left ?? expect.fail()));
  expect(tokens.scope).toContain("fdx:transactions:read");
  expect(await instructions.list()).toEqual([]);
  expect(pageOf(await open()).title).toBe("Sign in – Chase");
});

test("an answer waits for its application and for its person", async () => {
  const { instructions, open } = await start();
  await instructions.add({ clientId: "other", answer: saying({ decision: "deny" }) });
  expect((await open()).page?.title).toBe("Sign in – Chase");
  expect((await open({ client_id: "other", login_hint: "overspender" })).page?.title).toBe("Sign in – Chase");
  const { left } = await open({ client_id: "other", login_hint: " OK" });
  expect(left?.searchParams.get("error")).toBe("access_denied");
});

test("of two for the same application and person the later one counts", async () => {
  const { instructions, open } = await start();
  await instructions.add({ clientId: null, answer: saying({}) });
  await instructions.add({ clientId: null, answer: saying({ decision: "deny" }) });
  expect(await instructions.list()).toHaveLength(1);
  expect((await open()).left?.searchParams.get("error")).toBe("access_denied");
  await instructions.add({ clientId: null, answer: saying({}) });
  expect(await instructions.remove({ clientId: null, username: "OK" })).toBe(true);
  expect(await instructions.remove({ clientId: null, username: "ok" })).toBe(false);
});

test("one answer is for one request, even when two come at once", async () => {
  const { instructions, open } = await start();
  await instructions.add({ clientId: null, answer: saying({}) });
  const visits = await Promise.all([open(), open()]);
  expect(visits.map(({ left }) => left !== null).sort()).toEqual([false, true]);
});

test("closing the window and letting it expire show a page and tell the application nothing", async () => {
  const { instructions, open, bank } = await start();
  await instructions.add({ clientId: null, answer: saying({ decision: "abandon" }) });
  expect((await open()).page?.text).toContain("The window was closed");
  await instructions.add({ clientId: null, answer: saying({ decision: "expire" }) });
  expect((await open()).page?.status).toBe(410);
  expect(await listWaiting(bank, ORIGIN)).toHaveLength(1);
});

test.each([
  [{ username: null }, "say who signs in"],
  [{ username: "otpp" }, 'did you mean "otp"?'],
  [{ duration: "P1D" }, "until_revoked, P365D, P90D"],
])("an answer that can never be given is refused at once: %j", async (given, part) => {
  const { instructions } = await start();
  await expect(instructions.add({ clientId: null, answer: saying(given) })).rejects.toThrow(part);
});

test("an answer that does not fit the request is said on the page", async () => {
  const { instructions, open } = await start();
  await instructions.add({ clientId: null, answer: saying({ permissions: ["fdx:transactions:read"] }) });
  const page = pageOf(await open({ scope: "openid fdx:accountbasic:read" }));
  expect(page.status).toBe(400);
  expect(page.text).toContain("The application did not ask for");
});

test("a waiting request is listed and answered, and its browser goes on at the next click", async () => {
  const { bank, open, redeem, fdx } = await start();
  const page = pageOf(await open({ login_hint: "ada" }));
  const [waiting, ...others] = await listWaiting(bank, ORIGIN);
  expect(others).toEqual([]);
  expect(waiting).toMatchObject({ clientId: "sandbank-core", loginHint: "ada" });
  const uid = waiting?.uid ?? "";
  const outcome = await answerWaiting(bank, uid, saying({ permissions: ["fdx:accountbasic:read"] }), ORIGIN);
  expect(outcome?.kind).toBe("answered");
  expect(await listWaiting(bank, ORIGIN)).toEqual([]);
  expect(await answerWaiting(bank, uid, saying({}), ORIGIN)).toBeUndefined();
  const { left } = await page.submit("Sign in");
  const tokens = await readTokens(await redeem("chase", left ?? expect.fail()));
  expect(tokens.scope).not.toContain("transactions");
  expect((await fdx("chase", "/accounts", tokens.access_token)).status).toBe(200);
});

test("a waiting request that is denied takes its browser back, wherever it stands", async () => {
  const { bank, open } = await start();
  const page = pageOf(await open());
  const accounts = pageOf(await page.fill("username", "1").fill("password", "sandbank").submit("Sign in"));
  const [waiting] = await listWaiting(bank, ORIGIN);
  await answerWaiting(bank, waiting?.uid ?? "", saying({ decision: "deny", username: null }), ORIGIN);
  const { left } = await accounts.submit("Continue");
  expect(left?.searchParams.get("error")).toBe("access_denied");
});

test("a wrong answer leaves the request waiting where it stood", async () => {
  const { bank, open, browser } = await start();
  const person = browser();
  const { url } = pageOf(await open({}, person));
  const [waiting] = await listWaiting(bank, ORIGIN);
  const answer = (given: Partial<HeadlessAnswer>) =>
    answerWaiting(bank, waiting?.uid ?? "", saying(given), ORIGIN);
  await expect(answer({ accounts: ["0000"] })).rejects.toThrow('no account "0000"');
  await expect(answer({ username: "wrong_password" })).rejects.toMatchObject({ code: "sign_in_failed" });
  expect(pageOf(await person.open(url)).title).toBe("Sign in – Chase");
  expect(await listWaiting(bank, ORIGIN)).toEqual([waiting]);
  expect(await answer({})).toMatchObject({ kind: "answered" });
});
