import { readFileSync } from "node:fs";
import { fixedClock } from "@sandbank/domain";
import { KNOWN_SETU_CLIENT } from "@sandbank/protocol-account-aggregator/wire/setu";
import { createSandbox } from "@sandbank/sandbox";
import { z } from "zod";
import { answerSchema, problemsOf, readOpenApi } from "./problems-of.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error(
    "Usage: pnpm check:setu <file>, api-references/data/account-aggregator.json of a clone of SetuHQ/docs",
  );
  process.exit(2);
}

const ORIGIN = "http://localhost:4010";
const api = readOpenApi(readFileSync(file, "utf8"));
const sandbox = await createSandbox({ clock: fixedClock("2026-03-10T15:00:00Z") });
let isValid = true;

interface Asked {
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks, and holds the answer against the document. @returns its body */
async function check(method: string, path: string, { at = {}, query = "", body, headers }: Asked = {}) {
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? name);
  const response = await sandbox.fetch(
    new Request(`${ORIGIN}/setu${url}${query}`, {
      method,
      headers: {
        "content-type": "application/json",
        "x-client-id": KNOWN_SETU_CLIENT.clientId,
        "x-client-secret": KNOWN_SETU_CLIENT.secret,
        "x-product-instance-id": KNOWN_SETU_CLIENT.productInstanceId,
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  const answered = z.looseObject({}).parse(await response.json());
  const schema = answerSchema(api, method, path, response.status);
  const problems = schema ? problemsOf(api, schema, answered) : [];
  if (problems.length > 0) isValid = false;
  const verdict = schema ? (problems.length === 0 ? "valid  " : "INVALID") : "open   ";
  console.log(`${verdict} ${method} ${path}${query} ${response.status}`);
  for (const problem of problems) console.log(`  ${problem}`);
  return answered;
}

const named = z.looseObject({ id: z.string() });
const dataRange = { from: "2025-12-01T00:00:00Z", to: "2026-03-10T00:00:00Z" };
const consent = {
  vua: "5550000005",
  consentDuration: { unit: "MONTH", value: 3 },
  dataRange,
  fiTypes: ["DEPOSIT", "TERM_DEPOSIT", "RECURRING_DEPOSIT", "EQUITIES", "MUTUAL_FUNDS", "INSURANCE_POLICIES"],
  redirectUrl: "http://localhost:4000/back",
  PAN: "AAAPA0000A",
  additionalParams: { tags: ["check"] },
};

await check("POST", "/users/login", {
  headers: { client: "bridge" },
  body: {
    clientID: KNOWN_SETU_CLIENT.clientId,
    grant_type: "client_credentials",
    secret: KNOWN_SETU_CLIENT.secret,
  },
});
await check("GET", "/v2/fips", { query: "?expanded=true" });
await check("GET", "/v2/fips/{fip_id}", { at: { fip_id: "SBI-FIP" } });
await check("POST", "/v2/consents", { body: { vua: "nobody" } });
const { id: request_id } = named.parse(await check("POST", "/v2/consents", { body: consent }));
const { id: other } = named.parse(await check("POST", "/v2/consents", { body: consent }));
const at = { request_id, consent_id: request_id };
await check("GET", "/v2/consents/{request_id}", { at });
const collection = await check("POST", "/v2/consents/collection", {
  body: { mandatoryConsents: [request_id], optionalConsents: [other] },
});
await check("GET", "/v2/consents/collection/{id}", { at: { id: String(collection.consentCollectionId) } });
const aggregator = await sandbox.worlds.default.accountAggregator();
await aggregator.engine.approveEverything({ handle: request_id });
await check("GET", "/v2/consents/{request_id}", { at, query: "?expanded=true" });
for (const format of ["json", "xml"]) {
  const body = { consentId: request_id, dataRange, format };
  const { id: session_id } = named.parse(await check("POST", "/v2/sessions", { body }));
  await check("GET", "/v2/sessions/{session_id}", { at: { session_id } });
}
await check("POST", "/v2/sessions", { body: { consentId: request_id } });
await check("GET", "/v2/sessions/refresh/{consent_id}", { at });
await check("POST", "/v2/sessions/refresh/{consent_id}", { at, body: { dataRange } });
await check("GET", "/v2/sessions/refresh/{consent_id}", { at: { consent_id: other } });
await check("GET", "/v2/consents/{consent_id}/data-sessions", { at });
await check("GET", "/v2/consents/{consent_id}/fetch/status", { at });
await check("POST", "/v2/consents/{request_id}/revoke", { at });
await check("POST", "/v2/consents/{request_id}/revoke", { at: { request_id: other } });
await sandbox.close();
process.exit(isValid ? 0 : 1);
