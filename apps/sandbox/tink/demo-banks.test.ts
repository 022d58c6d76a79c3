// The demo banks as the sandbox has them: their people, their pages, and what the words of a user name do there.
import type { NewCredentials } from "@sandbank/protocol-tink/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { PASSWORD } from "../credentials.ts";
import { ORIGIN, startSandbox } from "../testing/harness.ts";
import { words } from "../words/words.ts";

const DEMO_BANKS = [
  { id: "demobank-gb", country: "GB", currency: "GBP" },
  { id: "demobank-se", country: "SE", currency: "SEK" },
  { id: "demobank-de", country: "DE", currency: "EUR" },
] as const;

async function startBook() {
  const started = await startSandbox();
  const hosted = started.sandbox.worlds.default;
  const { context } = await hosted.tink();
  const connect = (wanted: Partial<NewCredentials> & { readonly username?: string }) =>
    context.credentials.create({
      userId: "u".repeat(32),
      providerName: "se-demobank-password",
      fields: { username: wanted.username ?? "ok", password: PASSWORD },
      ...wanted,
    });
  return { ...started, hosted, book: context.credentials, connect };
}

test.each(DEMO_BANKS)(
  "everybody in $country has a current account in $currency at $id",
  async ({ id, country, currency }) => {
    const { sandbox } = await startSandbox();
    for (let customer = 1; customer <= 40; customer++) {
      const accounts = sandbox.world.accounts({ bank: id, customer });
      expect(accounts.map(({ type }) => type)).toContain("checking");
      expect(new Set(accounts.map((account) => account.currency))).toEqual(new Set([currency]));
      expect(sandbox.world.customer(customer, country).country).toBe(country);
    }
  },
);

test.each(DEMO_BANKS)(
  "somebody has everything $id sells: savings, cards, loans, mortgages and investments",
  async ({ id }) => {
    const { sandbox } = await startSandbox();
    const held = new Set<string>();
    for (let customer = 1; customer <= 200; customer++)
      for (const { productId } of sandbox.world.accounts({ bank: id, customer })) held.add(productId);
    const bank = sandbox.world.banks.find((each) => each.id === id);
    expect([...held].sort()).toEqual(bank?.products.map((product) => product.id).sort());
  },
);

test("the home page names their providers, and each leads to who can sign in there", async () => {
  const { send } = await startSandbox();
  const index = z.object({
    tink: z.object({
      places: z.array(
        z.object({ id: z.string(), providers: z.array(z.string()), people: z.string().nullable() }),
      ),
    }),
  });
  const { tink } = index.parse(await (await send(`${ORIGIN}/`)).json());
  expect(tink.places.map(({ id }) => id)).toEqual(["tink", ...DEMO_BANKS.map(({ id }) => id)]);
  const [, ...banks] = tink.places;
  for (const { id, providers, people } of banks) {
    expect(providers.length).toBeGreaterThan(3);
    const listed = await (await send(`${people}&login=otp`)).json();
    expect(listed).toMatchObject({ institution: { id }, login: { found: true, words: ["otp"] } });
  }
  const page = await (await send(`${ORIGIN}/`, { headers: { accept: "text/html" } })).text();
  expect(page).toContain("se-demobank-open-banking-bankid");
});

const UNAVAILABLE = ["PROVIDER_ERROR", "PROVIDER_UNAVAILABLE"];
/** By word: what becomes of credentials, and why. */
const OUTCOMES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  ok: ["UPDATED"],
  otp: ["AWAITING_SUPPLEMENTAL_INFORMATION"],
  "otp.twice": ["AWAITING_SUPPLEMENTAL_INFORMATION"],
  wrong_password: ["AUTHENTICATION_ERROR", "USER_LOGIN_ERROR", "STATIC_CREDENTIALS_INCORRECT"],
  blocked: ["AUTHENTICATION_ERROR", "USER_LOGIN_ERROR", "USER_BLOCKED"],
  no_accounts: ["AUTHENTICATION_ERROR", "ACCOUNT_INFORMATION_ERROR", "NO_ACCOUNTS"],
  "no_accounts.after_login": ["UPDATED"],
  cancel: ["AUTHENTICATION_ERROR", "USER_LOGIN_ERROR", "DYNAMIC_CREDENTIALS_FLOW_CANCELLED"],
  bank_down: ["TEMPORARY_ERROR", ...UNAVAILABLE],
  "bank_down.after_login": ["TEMPORARY_ERROR", ...UNAVAILABLE],
  "temporary.then_ok": ["TEMPORARY_ERROR", ...UNAVAILABLE],
  "temporary.then_ok.after_login": ["TEMPORARY_ERROR", ...UNAVAILABLE],
  "slow.5s": ["UPDATING"],
  "expired.consent": ["SESSION_EXPIRED", "AUTHORIZATION_ERROR", "SESSION_EXPIRED"],
  "expires.in.7d": ["UPDATED"],
  rate_limited: ["UPDATED"],
  "rate_limited.then_ok": ["UPDATED"],
  partial: ["UPDATED"],
};

test("every word there is does something documented at a demo bank", () => {
  expect(Object.keys(OUTCOMES)).toEqual(words.map(({ example }) => example));
});

test.each(Object.entries(OUTCOMES))("%s makes credentials %s %s %s", async (username, ...expected) => {
  const { connect } = await startBook();
  const { status, problem } = await connect({ username });
  expect([status, problem?.type, problem?.details.reason]).toEqual([0, 1, 2].map((at) => expected[0]?.[at]));
});

test("words go with a person, and the accounts are those of that person", async () => {
  const { connect, sandbox, book } = await startBook();
  const made = await connect({ username: "otp.overspender+mine" });
  const { customer, accountIds, status } = await book.supply(made.id, { otpinput: "123456" });
  expect(status).toBe("UPDATED");
  expect(sandbox.world.customer(customer ?? 0, "SE").persona).toBe("overspender");
  const there = sandbox.world.accounts({ bank: "demobank-se", customer: customer ?? 0 });
  expect(accountIds).toEqual(there.map(({ id }) => id));
});

test("at a bank the control plane takes down nobody can be read, and its providers are disabled for a time", async () => {
  const { connect, send } = await startBook();
  const answer = await send(`${ORIGIN}/_sandbank/institutions/demobank-se/health`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status: "down" }),
  });
  expect(answer.status).toBe(200);
  expect((await connect({})).problem?.details.reason).toBe("PROVIDER_UNAVAILABLE");
  const provider = await (await send(`${ORIGIN}/tink/api/v1/providers/se-demobank-password`)).json();
  expect(provider).toMatchObject({ status: "TEMPORARY_DISABLED" });
});
