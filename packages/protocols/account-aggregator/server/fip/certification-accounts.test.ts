// What a FIP has to answer, row by row: Sahamati certification framework, `certification-scenarios/fip.md`.
import { toIso } from "@sandbank/domain";
import { expect, test } from "vitest";
import { MOBILE, NOW, type OutsideAa, setUpOutsideAa, VUA } from "./testing/outside-aa.ts";
import { BANK, delink, expectAnswer, named, type Row, UNKNOWN } from "./testing/rows.ts";

const discovery = { Customer: { id: VUA, Identifiers: [MOBILE] }, FITypes: ["DEPOSIT"] };

const everywhere: readonly Row[] = [
  [
    "an unknown ver",
    404,
    "NoSuchVersion",
    (aa) => aa.ask(BANK, "/Accounts/discover", { ...discovery, ver: "3.0.0" }),
  ],
  [
    "a path of the second generation asked in the first",
    404,
    "NoSuchVersion",
    (aa) => aa.ask(BANK, "/Accounts/link/verify", { ver: "1.1.2", refNumber: UNKNOWN, token: "123456" }),
  ],
  ["a path there is not", 404, "NoSuchVersion", (aa) => aa.ask(BANK, "/Accounts", discovery)],
  [
    "no api key",
    401,
    "Unauthorized",
    (aa) => aa.fetchRaw(BANK, "/Accounts/discover", { method: "POST", body: "{}" }),
  ],
  ["a bad api key", 401, "Unauthorized", (aa) => discoverAs(aa, { aa_api_key: "a.bad.key" })],
  [
    "the api key of another kind of party",
    400,
    "InvalidRequest",
    (aa) => discoverAs(aa, { aa_api_key: aa.keyOf("sandbank-core", "FIU") }),
  ],
  ["no signature", 400, "SignatureDoesNotMatch", (aa) => discoverAs(aa, { "x-jws-signature": "" })],
  [
    "the signature of another body",
    400,
    "SignatureDoesNotMatch",
    (aa) => discoverAs(aa, { "x-jws-signature": aa.sign("{}") }),
  ],
  ["a body that is not JSON", 400, "InvalidRequest", (aa) => aa.askText(BANK, "/Accounts/discover", "{")],
  [
    "a txnid that is no UUIDv4",
    400,
    "InvalidRequest",
    (aa) => aa.ask(BANK, "/Accounts/discover", { ...discovery, txnid: "1" }),
  ],
  [
    "a timestamp 16 minutes old",
    400,
    "InvalidRequest",
    (aa) => aa.ask(BANK, "/Accounts/discover", { ...discovery, timestamp: toIso(NOW - 16 * 60_000) }),
  ],
  [
    "a timestamp 14 minutes ahead",
    200,
    undefined,
    (aa) => aa.ask(BANK, "/Accounts/discover", { ...discovery, timestamp: toIso(NOW + 14 * 60_000) }),
  ],
  [
    "an empty text where one is needed",
    400,
    "InvalidRequest",
    (aa) => aa.ask(BANK, "/Accounts/discover", { ...discovery, Customer: { ...discovery.Customer, id: "" } }),
  ],
  [
    "an empty object where one is needed",
    400,
    "InvalidRequest",
    (aa) => aa.ask(BANK, "/Accounts/discover", { ...discovery, Customer: {} }),
  ],
];

const discovering: readonly Row[] = [
  ["a verified mobile number", 200, undefined, (aa) => aa.discover(BANK)],
  [
    "only weak and ancillary identifiers",
    400,
    "InvalidRequest",
    (aa) =>
      aa.discover(BANK, [
        { ...MOBILE, category: "WEAK" },
        { category: "ANCILLARY", type: "DOB", value: "1990-01-01" },
      ]),
  ],
  [
    "an unknown mobile number",
    404,
    "NoAccountsFound",
    (aa) => aa.discover(BANK, [{ ...MOBILE, value: "5559999999" }]),
  ],
  [
    "a type the bank has nothing of",
    404,
    "UnsupportedFIType",
    (aa) => aa.discover(BANK, [MOBILE], ["GSTR1_3B"]),
  ],
  [
    "a type the customer has nothing of",
    404,
    "NoAccountsFound",
    (aa) => aa.discover(BANK, [MOBILE], ["NPS"]),
  ],
];

const linking: readonly Row[] = [
  [
    "an account number that is not masked",
    404,
    "AccountNotFound",
    (aa) => linkChanged(aa, { maskedAccNumber: "50100012345678" }),
  ],
  [
    "an account nobody discovered",
    404,
    "AccountNotFound",
    (aa) => linkChanged(aa, { accRefNumber: "nobody" }),
  ],
  ["a wrong OTP", 400, "InvalidLinkToken", (aa) => verify(aa, "000000")],
  [
    "a fourth OTP after three wrong ones",
    401,
    "LinkTokenExpired",
    async (aa) => {
      const { RefNumber: refNumber } = await aa.startLink(BANK);
      for (const token of ["1", "2", "3"]) await aa.ask(BANK, "/Accounts/link/verify", { refNumber, token });
      return aa.ask(BANK, "/Accounts/link/verify", { refNumber, token: "123456" });
    },
  ],
  [
    "an OTP after its ten minutes",
    401,
    "LinkTokenExpired",
    async (aa) => {
      const { RefNumber: refNumber } = await aa.startLink(BANK);
      aa.clock.advance(10 * 60_000);
      return aa.ask(BANK, "/Accounts/link/verify", { refNumber, token: "123456" });
    },
  ],
  ["an OTP the SahamatiNet simulator takes", 200, undefined, (aa) => verify(aa, "999999")],
  [
    "a wrong reference",
    400,
    "InvalidRequest",
    (aa) => aa.ask(BANK, "/Accounts/link/verify", { refNumber: UNKNOWN, token: "123456" }),
  ],
  [
    "a reference that was used",
    400,
    "InvalidRequest",
    async (aa) => {
      const { RefNumber: refNumber } = await aa.startLink(BANK);
      await aa.ask(BANK, "/Accounts/link/verify", { refNumber, token: "123456" });
      return aa.ask(BANK, "/Accounts/link/verify", { refNumber, token: "123456" });
    },
  ],
  ["an unknown link", 400, "InvalidLinkRefNumber", (aa) => delink(aa, UNKNOWN)],
  [
    "a link ended before",
    400,
    "InvalidLinkRefNumber",
    async (aa) => {
      const [account] = await aa.link(BANK);
      await delink(aa, account?.linkRefNumber);
      return delink(aa, account?.linkRefNumber);
    },
  ],
];

test.each([
  ...everywhere.map(named("anywhere")),
  ...discovering.map(named("discover")),
  ...linking.map(named("link")),
])("%s: %s is answered %i %s", (_where, _situation, status, code, ask) => expectAnswer(status, code, ask));

test("a message's txnid comes back, in a refusal too", async () => {
  const aa = await setUpOutsideAa();
  const txnid = "5a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
  expect((await aa.ask(BANK, "/Accounts/discover", { ...discovery, txnid })).body.txnid).toBe(txnid);
  expect((await aa.ask(BANK, "/Accounts/discover", { txnid })).body).toMatchObject({ txnid, ver: "2.0.0" });
});

function discoverAs(aa: OutsideAa, headers: Record<string, string>) {
  return aa.ask(BANK, "/Accounts/discover", discovery, { headers });
}

async function linkChanged(aa: OutsideAa, changes: object) {
  const [account] = await aa.found(BANK);
  return aa.ask(BANK, "/Accounts/link", { Customer: { id: VUA, Accounts: [{ ...account, ...changes }] } });
}

async function verify(aa: OutsideAa, token: string) {
  const { RefNumber: refNumber } = await aa.startLink(BANK);
  return aa.ask(BANK, "/Accounts/link/verify", { refNumber, token });
}
