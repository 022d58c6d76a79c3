import { minorUnitDigits } from "@sandbank/domain";
import { expect, test } from "vitest";
import {
  accountBalances,
  accountParties,
  dataAccount,
  type ListAccountsResponse,
  listAccountsResponse,
  listIdentitiesResponse,
  minorOfExact,
} from "../../wire/index.ts";
import { openTink } from "../testing/fixture-tink.ts";
import { connect, connected, read } from "./testing/fixture-data.ts";

test("a Swede's accounts have what Swedish banks tell, a Briton's a sort code, a German's an IBAN", async () => {
  const tink = await openTink();
  for (const [market, prefix] of [
    ["SE", "SE"],
    ["GB", "GB"],
    ["DE", "DE"],
  ] as const) {
    const reader = await connect(tink, market, "high_saver");
    const { accounts } = await read(reader, "/data/v2/accounts", listAccountsResponse);
    const current = accounts.find(({ type }) => type === "CHECKING");
    expect(current?.identifiers?.iban?.iban.startsWith(prefix)).toBe(true);
    expect(current?.identifiers?.iban).toMatchObject({
      bban: current?.identifiers?.iban?.iban.slice(4),
      bic: expect.stringMatching(/^[A-Z]{6}[A-Z\d]{2}$/),
    });
    expect(current?.identifiers?.sortCode !== undefined).toBe(market === "GB");
    for (const account of accounts) {
      expect(account.financialInstitutionId).toMatch(/^[0-9a-f]{32}$/);
      expect(account.externalAccountId).toBeUndefined();
      expect(await read(reader, `/data/v2/accounts/${account.id}`, dataAccount)).toEqual(account);
    }
  }
  expect(tink.failures).toEqual([]);
});

test("a card is known by its masked number only, and what is owed on it is negative", async () => {
  const tink = await openTink();
  const reader = await connect(tink, "SE", "overspender");
  const path = "/data/v2/accounts?typesIn=CREDIT_CARD";
  const { accounts } = await read(reader, path, listAccountsResponse);
  expect(accounts.length).toBeGreaterThan(0);
  for (const { id, identifiers, balances } of accounts) {
    const { masked } = identifiers?.pan ?? { masked: "" };
    expect(masked).toMatch(/^\d{4} \d{2}\*\* \*{4} \d{4}$|^\d{4} \d{2}\*{2} \*{4} \*?\d+$/);
    expect(identifiers).toEqual({
      pan: { masked },
      financialInstitution: { accountNumber: masked, referenceNumbers: {} },
    });
    const shown = await read(reader, `/data/v2/accounts/${id}/balances`, accountBalances);
    const booked = shown.balances.bookedBalance?.amount.valueInMinorUnit ?? 1;
    const limit = shown.creditLimit?.amount.valueInMinorUnit ?? 0;
    expect(booked).toBeLessThanOrEqual(0);
    expect(shown.balances.availableBalanceExcludingCredit).toBeUndefined();
    expect(shown.balances.availableBalanceIncludingCredit?.amount.valueInMinorUnit).toBeLessThanOrEqual(
      limit + booked,
    );
    expect(minorOf(balances?.booked)).toBe(booked);
  }
});

type Balance = NonNullable<NonNullable<(typeof dataAccount)["_output"]["balances"]>["booked"]>;

function minorOf(balance: Balance | undefined): number {
  if (!balance) throw new Error("no balance");
  const { currencyCode, value } = balance.amount;
  return minorOfExact(value.unscaledValue, value.scale, currencyCode);
}

test("strings on accounts and numbers on balances are worth the same, whatever the scale", async () => {
  const tink = await openTink();
  for (const market of ["SE", "GB", "DE"]) {
    for (const username of ["high_saver", "stable_income", "overspender", "multi_currency_traveller"]) {
      const reader = await connect(tink, market, username);
      const { accounts } = await read(reader, "/data/v2/accounts", listAccountsResponse);
      for (const { id, type, balances, dates } of accounts) {
        const shown = await read(reader, `/data/v2/accounts/${id}/balances`, accountBalances);
        const { bookedBalance, availableBalanceExcludingCredit: own } = shown.balances;
        const booked = bookedBalance?.amount;
        expect(booked?.value.unscaledValue).toBe(booked?.valueInMinorUnit);
        expect(minorOf(balances?.booked)).toBe(booked?.valueInMinorUnit);
        if (own) expect(minorOf(balances?.available)).toBe(own.amount.valueInMinorUnit);
        expect(shown).toMatchObject({ accountId: id, refreshed: dates.lastRefreshed });
        if (type !== "SAVINGS")
          expect(balances?.booked?.amount.value.scale).toBe(
            String(minorUnitDigits(booked?.currencyCode ?? "")),
          );
      }
    }
  }
});

test("round savings have a negative scale, as in the sample of the documentation", async () => {
  const reader = await connected("DE", "high_saver");
  const { tink } = reader;
  const [credentials] = await tink.context.credentials.of(reader.userId);
  const accounts = tink.world.accounts({ bank: "demobank-de", customer: credentials?.customer ?? 0 });
  const savings = accounts.find(({ type }) => type === "savings");
  if (!savings) throw new Error("no savings");
  const { ledgerMinor } = tink.world.balance(savings);
  const authorizedAt = (credentials?.updated ?? 0) - 1;
  tink.world.overlay.apply(savings, {
    kind: "add",
    transaction: {
      key: "round",
      authorizedAt,
      postedAt: authorizedAt,
      vanishesAt: null,
      amountMinor: 1_900_000 - ledgerMinor,
      heldMinor: 1_900_000 - ledgerMinor,
      description: "ROUND",
      merchantName: null,
      merchantCategoryCode: null,
      category: "account_transfer",
      channel: "transfer",
      location: null,
      refersTo: null,
      transferKey: null,
    },
  });
  const { accounts: shown } = await read(reader, "/data/v2/accounts?typesIn=SAVINGS", listAccountsResponse);
  expect(shown[0]?.balances?.booked).toEqual({
    amount: { currencyCode: "EUR", value: { unscaledValue: "19", scale: "-3" } },
  });
});

test("accounts come in pages of any size, each once, also while another bank is connected", async () => {
  const reader = await connected("SE", "high_saver");
  const { accounts } = await read(reader, "/data/v2/accounts", listAccountsResponse);
  const ids: string[] = [];
  for (let pageToken: string | undefined = ""; ids.length === 0 || pageToken; ) {
    const path: string = `/data/v2/accounts?pageSize=1&pageToken=${pageToken}`;
    const page: ListAccountsResponse = await read(reader, path, listAccountsResponse);
    ids.push(...page.accounts.map(({ id }) => id));
    pageToken = page.nextPageToken;
    await reader.tink.context.ingested.open(reader.userId, [
      {
        externalId: `more-${ids.length}`,
        name: "More",
        number: "1",
        type: "OTHER",
        currency: "SEK",
        balanceMinor: 1,
      },
    ]);
    if (ids.length > 20) break;
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, accounts.length)).toEqual(accounts.map(({ id }) => id));
});

test("accounts are found by id and type, repeated or joined by commas, by either name of the parameter", async () => {
  const reader = await connected("SE", "high_saver");
  const all = (await read(reader, "/data/v2/accounts", listAccountsResponse)).accounts;
  const idsOf = async (query: string) =>
    (await read(reader, `/data/v2/accounts?${query}`, listAccountsResponse)).accounts.map(({ id }) => id);
  const [first = "", second = ""] = all.map(({ id }) => id);
  expect(await idsOf(`idIn=${first}`)).toEqual([first]);
  expect(await idsOf(`idIn=${first}&idIn=${second}`)).toEqual([first, second]);
  expect(await idsOf(`idIn=${first},${second}`)).toEqual([first, second]);
  const savings = all.filter(({ type }) => type === "SAVINGS").map(({ id }) => id);
  expect(await idsOf("typesIn=SAVINGS")).toEqual(savings);
  expect(await idsOf("typeIn=SAVINGS&whatever=1")).toEqual(savings);
  expect(await idsOf("typesIn=CHECKING,SAVINGS")).toEqual(
    all.filter(({ type }) => type !== "CREDIT_CARD").map(({ id }) => id),
  );
});

test("somebody else's account is not there, an invented one neither, and the application sees both users'", async () => {
  const tink = await openTink();
  const one = await connect(tink, "SE", "high_saver");
  const two = await connect(tink, "SE", "high_saver");
  const idOf = async (reader: typeof one) =>
    (await read(reader, "/data/v2/accounts", listAccountsResponse)).accounts[0]?.id ?? "";
  const [mine, others] = [await idOf(one), await idOf(two)];
  expect(mine).not.toBe(others);
  for (const path of ["", "/balances", "/parties"]) {
    for (const id of [others, "0".repeat(32), "nothing"]) {
      const answer = tink.send("GET", `/data/v2/accounts/${id}${path}`, { token: one.token });
      expect(await tink.refusal(answer)).toMatchObject({ status: 404, errorCode: "data.account_not_found" });
    }
  }
  const token = await tink.clientToken(["accounts:read", "accounts.balances:readonly"]);
  for (const id of [mine, others]) {
    await read({ tink, token }, `/data/v2/accounts/${id}/balances`, accountBalances);
  }
  const another = await tink.keepApp({ id: "b".repeat(32), clientId: "c".repeat(32) });
  const foreign = await tink.clientToken([], another);
  const answer = tink.send("GET", `/data/v2/accounts/${mine}/balances`, { token: foreign });
  expect((await tink.refusal(answer)).status).toBe(404);
});

test("every call is refused with 403 by a token that lacks one of its scopes, and 401 without a token", async () => {
  const tink = await openTink();
  const reader = await connect(tink, "SE", "high_saver");
  const all = await read(reader, "/data/v2/accounts", listAccountsResponse);
  const id = all.accounts[0]?.id ?? "";
  const calls = [
    ["/data/v2/accounts", ["accounts:read"]],
    [`/data/v2/accounts/${id}`, ["accounts:read"]],
    [`/data/v2/accounts/${id}/balances`, ["accounts.balances:readonly", "accounts:read"]],
    [`/data/v2/accounts/${id}/parties`, ["accounts:read", "accounts.parties:readonly"]],
    ["/data/v2/transactions", ["transactions:read"]],
    ["/data/v2/identities", ["identities:readonly"]],
    ["/data/v2/investment-accounts", ["investment-accounts:readonly"]],
    ["/data/v2/loan-accounts", ["loan-accounts:readonly"]],
    ["/api/v1/accounts/list", ["accounts:read"]],
    [`/api/v1/accounts/${id}/balances`, ["balances:read"]],
    ["/api/v1/categories", ["user:read"]],
  ] as const;
  for (const [path, scopes] of calls) {
    for (const scope of scopes) {
      const others = tink.context.apps
        .list()
        .then(([app]) => app?.scopes.filter((each) => each !== scope) ?? []);
      const token = await tink.userToken(reader.userId, await others);
      const refusal = await tink.refusal(tink.send("GET", path, { token }));
      expect(refusal).toMatchObject({ status: 403, errorCode: "auth.insufficient_scope" });
      expect(refusal.errorMessage).toContain(scope);
    }
    const token = await tink.userToken(reader.userId, scopes);
    expect((await tink.send("GET", path, { token })).status).toBe(200);
    if (path !== "/api/v1/categories") expect((await tink.send("GET", path)).status).toBe(401);
  }
});

test("the parties of an account are the people of the bank, and the personal number is told in Sweden only", async () => {
  const tink = await openTink();
  for (const market of ["SE", "GB"]) {
    const reader = await connect(tink, market, "joint_account");
    const { accounts } = await read(reader, "/data/v2/accounts", listAccountsResponse);
    const { identities } = await read(reader, "/data/v2/identities", listIdentitiesResponse);
    expect(identities).toHaveLength(1);
    const [identity] = identities;
    expect(identity?.providerName).toBe(market === "SE" ? "se-demobank-password" : "uk-demobank-password");
    expect(identity?.financialInstitutionId).toBe(accounts[0]?.financialInstitutionId);
    const roles = new Set<string>();
    for (const { id } of accounts) {
      const { parties } = await read(reader, `/data/v2/accounts/${id}/parties`, accountParties);
      expect(parties[0]).toMatchObject({ identity: { name: identity?.name }, role: "HOLDER" });
      expect(parties[0]?.identity.ssn).toBe(identity?.ssn);
      for (const { role } of parties) roles.add(role);
    }
    if (market === "SE") {
      expect(identity?.ssn).toMatch(/^\d{8}-9[89]\d{2}$/);
      expect(identity?.ssn?.slice(0, 8)).toBe(identity?.dateOfBirth?.replaceAll("-", ""));
    } else expect(identity?.ssn).toBeUndefined();
    expect(roles.has("HOLDER")).toBe(true);
  }
});
