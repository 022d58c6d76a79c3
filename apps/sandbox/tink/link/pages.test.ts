// What a person sees, in which language, and what a session fills in.
import { linkSession } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { ORIGIN, pageOf } from "../../testing/harness.ts";
import { BACK, startLink, told } from "./testing/link-harness.ts";

test("banks are those of the market and can be searched for, whatever the accents and capitals", async () => {
  const { visit } = await startLink();
  const page = pageOf(await visit({ market: "AT" }));
  expect(page.choices("provider").every(({ value }) => value.startsWith("at-"))).toBe(true);
  const swedish = pageOf(await visit());
  const found = pageOf(await swedish.fill("q", "BÀNKID sweden").submit("Search"));
  expect(found.choices("provider")).toEqual([
    { value: "se-demobank-open-banking-bankid", label: expect.stringContaining("BankID"), checked: true },
  ]);
  const nothing = pageOf(await swedish.fill("q", "<b>gold</b>").submit("Search"));
  expect(nothing.text).toContain("No bank here is called “<b>gold</b>”.");
  const all = pageOf(await nothing.follow("Show all banks"));
  expect(all.choices("provider")).toHaveLength(swedish.choices("provider").length);
});

test("no bank is offered that only takes payments, and none to companies", async () => {
  const { visit } = await startLink();
  const german = pageOf(await visit({ market: "DE" }));
  expect(german.choices("provider").map(({ value }) => value)).not.toContain(
    "de-demobank-open-banking-redirect-pisonly",
  );
  const business = pageOf(await visit({ financial_services_segments: "BUSINESS" }));
  expect(business.text).toContain("There is no bank to choose");
});

test.each([
  ["sv_SE", "sv", "Välj din bank", "Fortsätt", "Godkänn och fortsätt", "Användarnamn"],
  ["de_DE", "de", "Wählen Sie Ihre Bank", "Weiter", "Erlauben und weiter", "Benutzername"],
  ["fi_FI", "en", "Choose your bank", "Continue", "Allow and continue", "User name"],
])("pages are in the language of %s", async (locale, lang, title, goOn, allow, label) => {
  const { visit } = await startLink();
  const banks = pageOf(await visit({ locale }));
  expect(banks.root.querySelector("html")?.getAttribute("lang")).toBe(lang);
  expect(banks.text).toContain(title);
  const consent = pageOf(await banks.submit(goOn));
  const signIn = pageOf(await consent.submit(allow));
  expect(signIn.fill(label, "ok").text).toContain(label);
});

test("who does not agree is sent back, and a second click goes the way of the first", async () => {
  const { visit } = await startLink();
  const consent = pageOf(await visit({ input_provider: "se-demobank-password" }));
  const { left } = await consent.submit("Do not allow");
  expect(told(left)).toMatchObject({
    error: "USER_CANCELLED",
    error_reason: "USER_DECLINED_CONSENT",
    message: "You did not agree to share your information, so your bank was not connected.",
    provider_name: "se-demobank-password",
  });
  expect((await consent.submit("Allow and continue")).left?.href).toBe(left?.href);
});

test("another bank can be chosen, unless the application chose", async () => {
  const { visit } = await startLink();
  const consent = pageOf(await pageOf(await visit()).submit("Continue"));
  const banks = pageOf(await consent.submit("Choose another bank"));
  expect(banks.text).toContain("Choose your bank");
  const fixed = pageOf(await visit({ input_provider: "se-demobank-password" }));
  expect(fixed.hasButton("Choose another bank")).toBe(false);
});

test("the callback keeps what the redirect URI had, and no state where none was given", async () => {
  const { headless } = await startLink();
  const { callback } = await headless({
    redirect_uri: `${BACK}?mine=1&state=mine`,
    state: undefined,
    input_provider: "se-demobank-password",
    sandbank_user: "ok",
  });
  expect(told(callback)).toMatchObject({ mine: "1", state: "mine", code: expect.any(String) });
});

test("a session fills in who the person is, for one journey within ten minutes", async () => {
  const link = await startLink();
  const open = async () =>
    linkSession.parse(
      await link.post(
        "/link/v1/session",
        { user: { firstName: "Jane", lastName: "Doe" }, personalIdentifier: "overspender" },
        await link.clientToken(),
      ),
    ).sessionId;
  const session_id = await open();
  expect(session_id).toMatch(/^[0-9a-f]{64}$/);
  const query = { input_provider: "se-demobank-password", session_id };
  const signIn = await link.agree(query);
  expect(signIn.root.querySelector("[name=username]")?.getAttribute("value")).toBe("overspender");
  expect(pageOf(await link.visit(query)).text).toContain("REQUEST_FAILED_FETCH_SESSION");
  const late = await open();
  await link.pass("PT10M");
  expect(pageOf(await link.visit({ ...query, session_id: late })).text).toContain(
    "REQUEST_FAILED_FETCH_SESSION",
  );
  await expect(
    link.post("/link/v1/session", { externalReference: "x".repeat(51) }, await link.clientToken()),
  ).rejects.toThrow(/externalReference.*at most 50 characters/);
});

test("a journey that was left for an hour is gone", async () => {
  const link = await startLink();
  const page = pageOf(await link.visit());
  await link.pass("PT61M");
  expect(pageOf(await page.submit("Continue")).status).toBe(410);
});

test("nobody comes to the bank who has not agreed", async () => {
  const { visit, send } = await startLink();
  const consent = pageOf(await visit({ input_provider: "se-demobank-password" }));
  const signIn = consent.url.href.replace(/consent$/, "sign-in");
  for (const method of ["GET", "POST"]) {
    const body =
      method === "POST" ? new URLSearchParams({ username: "ok", password: "sandbank" }) : undefined;
    const answer = await send(signIn, { method, redirect: "manual", ...(body && { body }) });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, consent.url.pathname]);
  }
});

test("who has no application yet can try Link, and sees what one would be told", async () => {
  const { browser, send } = await startLink();
  const banks = pageOf(await browser().open(`${ORIGIN}/tink/1.0/demo?market=GB`));
  const consent = pageOf(await banks.check("User name and password").submit("Continue"));
  const signIn = pageOf(await consent.submit("Allow and continue"));
  const back = pageOf(await signIn.fill("username", "ok").fill("password", "sandbank").submit("Sign in"));
  expect(back.text).toContain("It was called with");
  expect(back.text).toMatch(/credentials_id [0-9a-f]{32}/);
  expect(back.text).toContain("grant_type=authorization_code");
  expect(await (await send(ORIGIN, { headers: { accept: "text/html" } })).text()).toContain("Try Tink Link");
});
