import { DAY_MS, dateOf } from "@sandbank/domain";
import { expect, test } from "vitest";
import * as published from "../../examples/data-v2.ts";
import { openTink } from "../testing/fixture-tink.ts";
import { connect } from "./testing/fixture-data.ts";

/** Where something is in an answer, without which of a list it is: `accounts[].identifiers.iban.bic`. */
function pathsOf(value: unknown, path = "", into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const each of value) pathsOf(each, `${path}[]`, into);
  else if (typeof value === "object" && value !== null)
    for (const [name, each] of Object.entries(value)) pathsOf(each, `${path}.${name}`, into);
  else into.set(path, typeof value);
  return into;
}

/** Documented, and nothing a bank of ours could tell. */
const UNTOLD = new Set([
  ".loanAccounts[].collateral.collateral",
  ".loanAccounts[].guarantor.name",
  ".loanAccounts[].loanParts[].interestRate.margin",
  ".loanAccounts[].loanParts[].interestRate.monthsBound",
  ".loanAccounts[].loanParts[].interestRate.referenceIndex",
  ".loanAccounts[].loanParts[].interestRate.revisionDate",
  ".investmentAccounts[].holdingValue.pensionPlan",
  ".investmentAccounts[].identifiers.iban",
  ".investmentAccounts[].monetaryAccountIdentifiers",
  ".holdings[].financialInstrument.expirationDate",
  ".holdings[].financialInstrument.identifiers.pensionPlanIdentifier",
  ".accounts[].details",
]);
const isUntold = (path: string) => [...UNTOLD].some((each) => path.startsWith(each));

/** Who has one of everything between them. */
const NAMES = [
  "overspender",
  "pending_heavy",
  "joint_account",
  "multi_currency_traveller",
  "homeowner",
  "investor",
  "10",
];

test("every documented field is somewhere in what the demo banks tell, in the documented type, and no other is", async () => {
  const tink = await openTink();
  const told = new Map<string, Map<string, string>>();
  const readers = [];
  for (const name of NAMES) readers.push(await connect(tink, "SE", name));
  readers.push(await connect(tink, "GB", "homeowner"));
  const ingesting = readers[0];
  if (!ingesting) throw new Error("nobody");
  await tink.context.ingested.open(ingesting.userId, [
    {
      externalId: "checking-001",
      name: "Mine",
      number: "1",
      type: "CREDIT_CARD",
      currency: "SEK",
      balanceMinor: -5,
      availableCreditMinor: 100,
    },
  ]);
  const since = dateOf(tink.clock.now() - 150 * DAY_MS);
  const note = async (kind: string, path: string, token: string) => {
    const answer = await tink.send("GET", path, { token });
    expect(answer.status).toBe(200);
    const body: unknown = await answer.json();
    told.set(kind, pathsOf(body, "", told.get(kind)));
    return body;
  };
  const idsIn = (body: unknown) =>
    [...JSON.stringify(body).matchAll(/"id":"([0-9a-f]{32})"/g)].map(([, id]) => id ?? "");
  for (const { token } of readers) {
    for (const id of idsIn(await note("listAccounts", "/data/v2/accounts", token))) {
      await note("accountBalances", `/data/v2/accounts/${id}/balances`, token);
      await note("accountParties", `/data/v2/accounts/${id}/parties`, token);
    }
    await note("listTransactions", `/data/v2/transactions?bookedDateGte=${since}&pageSize=100`, token);
    await note("identities", "/data/v2/identities", token);
    await note("loanAccounts", "/data/v2/loan-accounts", token);
    await note("accountsV1", "/api/v1/accounts/list", token);
    for (const id of idsIn(await note("investmentAccounts", "/data/v2/investment-accounts", token))) {
      await note("holdings", `/data/v2/investment-accounts/${id}/holdings`, token);
    }
  }
  await note("categories", "/api/v1/categories", ingesting.token);
  for (const [kind, example] of Object.entries(published)) {
    const documented = pathsOf(example);
    const ours = told.get(kind) ?? new Map();
    for (const [path, type] of documented) {
      if (isUntold(path)) continue;
      expect(ours.has(path), `${kind}${path} is never told`).toBe(true);
      // What stands at the top of the tree of categories has no parent.
      if (kind !== "categories") expect(ours.get(path), `${kind}${path}`).toBe(type);
    }
    for (const path of ours.keys())
      expect(documented.has(path), `${kind}${path} is not documented`).toBe(true);
  }
});
