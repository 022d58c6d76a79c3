import { institutions } from "@sandbank/institutions";
import { expect, test } from "vitest";
import { marketList, provider, providerList } from "../../wire/index.ts";
import { openUser } from "../testing/connected.ts";
import { openTink } from "../testing/fixture-tink.ts";

async function namesIn(market: string) {
  const { send } = await openTink();
  const response = await send("GET", `/api/v1/providers/${market}`);
  return providerList.parse(await response.json()).providers.map(({ name }) => name);
}

test("the providers of a market have the names real fixtures use, the United Kingdom being uk there and GB elsewhere", async () => {
  expect(await namesIn("SE")).toEqual([
    "se-demobank-password",
    "se-demobank-open-banking-redirect",
    "se-demobank-open-banking-embedded",
    "se-demobank-open-banking-bankid",
  ]);
  const british = await namesIn("GB");
  expect(british).toEqual([
    "uk-demobank-password",
    "uk-demobank-open-banking-redirect",
    "uk-demobank-open-banking-embedded",
    "uk-demobank-open-banking-redirect-aispis",
    "uk-demobank-open-banking-handoff",
    "uk-demobank-open-banking-redirect-extendable",
  ]);
  expect(await namesIn("uk")).toEqual(british);
  expect(await namesIn("DE")).toContain("de-demobank-open-banking-embedded-templates");
  expect(await namesIn("IT")).toContain("it-demobank-open-banking-redirect-pisonly");
  expect(await namesIn("FR")).toContain("fr-demobank-open-banking-redirect-aispis");
  expect(await namesIn("NL")).toEqual(["nl-demobank-open-banking-redirect"]);
});

test("there are providers in every market that has a demo bank", async () => {
  const { send } = await openTink();
  const { markets } = marketList.parse(await (await send("GET", "/api/v1/providers/markets")).json());
  expect(markets.join(" ")).toBe("AT BE CZ DE DK EE ES FI FR GB IE IT LV NL NO PL PT SE");
});

test("every provider has every field, money of the bank behind it, and a name of its own", async () => {
  const { send } = await openTink();
  const { markets } = marketList.parse(await (await send("GET", "/api/v1/providers/markets")).json());
  const lists = markets.map(async (market) => {
    const response = await send("GET", `/api/v1/providers/${market}`);
    return providerList.strict().parse(await response.json()).providers;
  });
  const all = (await Promise.all(lists)).flat();
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const ofMarket = (market: string) => [
    ...new Set(all.filter((each) => each.market === market).map(({ currency }) => currency)),
  ];
  expect([ofMarket("SE"), ofMarket("GB"), ofMarket("FR"), ofMarket("NO"), ofMarket("PL")]).toEqual([
    ["SEK"],
    ["GBP"],
    ["EUR"],
    ["SEK"],
    ["EUR"],
  ]);
  for (const each of all) {
    expect(each.financialInstitutionId).toMatch(/^[0-9a-f]{32}$/);
    expect(institutions.map(({ name }) => name)).toContain(each.financialInstitutionName);
    expect(each.fields.length > 0).toBe(each.authenticationFlow !== "REDIRECT");
    expect(each.capabilities.length).toBeGreaterThan(0);
  }
});

test("a market's providers are listed without a token and with an application's, but not with one that lacks the scope", async () => {
  const { send, clientToken, refusal } = await openTink();
  expect((await send("GET", "/api/v1/providers/GB")).status).toBe(200);
  const token = await clientToken(["providers:read"]);
  expect((await send("GET", "/api/v1/providers/GB", { token })).status).toBe(200);
  const other = await clientToken(["accounts:read"]);
  expect(await refusal(send("GET", "/api/v1/providers/GB", { token: other }))).toMatchObject({
    status: 403,
    errorCode: "auth.insufficient_scope",
  });
  expect(await refusal(send("GET", "/api/v1/providers/GB", { token: "nonsense" }))).toMatchObject({
    status: 401,
  });
});

test("a user sees the providers of their own market, and those of another on asking", async () => {
  const { send } = await openUser("SE");
  const listed = async (query = "") =>
    providerList.parse(await (await send("GET", `/api/v1/providers${query}`)).json()).providers;
  expect(new Set((await listed()).map(({ market }) => market))).toEqual(new Set(["SE"]));
  expect(new Set((await listed("?market=DE")).map(({ market }) => market))).toEqual(new Set(["DE"]));
});

test("without a token and without a market nobody knows which providers are wanted", async () => {
  const { send, refusal, clientToken } = await openTink();
  expect(await refusal(send("GET", "/api/v1/providers"))).toMatchObject({ status: 401 });
  expect((await send("GET", "/api/v1/providers?market=SE")).status).toBe(200);
  const token = await clientToken(["providers:read"]);
  expect(await refusal(send("GET", "/api/v1/providers", { token }))).toMatchObject({
    status: 400,
    errorCode: "providers.market_missing",
  });
});

test("providers are narrowed down to those that can do all that is asked for", async () => {
  const { send } = await openTink();
  const response = await send("GET", "/api/v1/providers/DE?capabilities=PAYMENTS");
  const { providers } = providerList.parse(await response.json());
  expect(providers.map(({ name }) => name)).toEqual(["de-demobank-open-banking-redirect-pisonly"]);
  const none = await send("GET", "/api/v1/providers/DE?capabilities=PAYMENTS,CHECKING_ACCOUNTS");
  expect(await none.json()).toEqual({ providers: [] });
});

test("one provider is found by its name; an unknown name or market says what there is", async () => {
  const { send, refusal } = await openTink();
  const response = await send("GET", "/api/v1/providers/uk-demobank-password");
  expect(provider.parse(await response.json())).toMatchObject({
    name: "uk-demobank-password",
    market: "GB",
    credentialsType: "PASSWORD",
    accessType: "OTHER",
  });
  expect(await refusal(send("GET", "/api/v1/providers/uk-nobank-password"))).toMatchObject({
    status: 404,
    errorCode: "providers.not_found",
  });
  const unknown = await refusal(send("GET", "/api/v1/providers/US"));
  expect(unknown.status).toBe(400);
  expect(unknown.errorMessage).toContain("GB");
});

test("a bank that is down is a provider that is disabled for a time", async () => {
  const { send, health } = await openTink();
  health("demobank-se", "down");
  const { providers } = providerList.parse(await (await send("GET", "/api/v1/providers/SE")).json());
  expect(new Set(providers.map(({ status }) => status))).toEqual(new Set(["TEMPORARY_DISABLED"]));
});
