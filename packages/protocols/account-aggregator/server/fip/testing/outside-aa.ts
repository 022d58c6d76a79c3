// What the tests of this folder share: an Account Aggregator that is none of ours, at the doors of the banks.
import { randomUUID } from "node:crypto";
import { DAY_MS, fixedClock, toIso } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { createMemoryStore } from "@sandbank/store";
import { createWorld, type Scenario } from "@sandbank/world";
import { z } from "zod";
import {
  createFiCipher,
  createKeyMaterial,
  issueApiKey,
  type KeyEncoding,
  ourHalf,
  signatureOf,
  signConsent,
  signDetached,
  testSigner,
  verifyDetached,
} from "../../../crypto/index.ts";
import {
  discoverResponse,
  fiFetchResponse,
  fiRequestResponse,
  linkResponse,
  type SignedConsentDetail,
  verifyResponse,
} from "../../../wire/index.ts";
import { createAccountAggregator } from "../../account-aggregator.ts";
import { type FipSettings, keepFipSettings, USUAL_FIP } from "../settings.ts";
import { outboxInto, type Told } from "./outbox-into.ts";

export const NOW = Date.parse("2026-03-10T15:00:00Z");
export const AA_ID = "outside-aa";
/** Customer 4 of India has a deposit account at every bank of these tests. */
export const VUA = "5550000004@outside-aa";
export const MOBILE = { category: "STRONG", type: "MOBILE", value: "5550000004" } as const;

/** Any key will do: this one is not the AA's of the sandbox. */
const signer = { ...testSigner("fiu"), kid: "outside-aa-1" };
const anotherSigner = testSigner("aa");
const answered = z.looseObject({
  ver: z.string(),
  txnid: z.string().optional(),
  errorCode: z.string().optional(),
});
export type Answer = { readonly status: number; readonly body: z.infer<typeof answered> };

export interface AskOptions {
  readonly headers?: Record<string, string>;
  readonly method?: string;
}

/** A world with five banks, and how an AA of its own asks them. */
export async function setUpOutsideAa(scenarios: readonly Scenario[] = []) {
  const clock = fixedClock(NOW);
  const banks = institutions.filter(({ country }) => country === "IN");
  const world = await createWorld({ seed: 42, clock, banks, scenarios });
  const store = createMemoryStore({ clock });
  const failures: unknown[] = [];
  const told: Told[] = [];
  const open = () =>
    createAccountAggregator({
      world,
      store,
      banks,
      base: "",
      health: () => "healthy",
      outboxOf: (door) => outboxInto(told, door),
      onServerError: (error) => failures.push(error),
    });
  let aggregator = open();
  /** Everything but the world's store is lost. */
  const restart = () => {
    aggregator = open();
  };
  const { registry } = aggregator;
  const jwk = { ...testSigner("fiu").jwk, kid: signer.kid };
  const known = {
    role: "AA",
    name: "An AA",
    jwk,
    baseUrl: "http://localhost:9000",
    secret: "x",
    isStrict: true,
    fiTypes: [],
  } as const;
  await registry.add({ ...known, id: AA_ID, fiTypes: [], isStrict: true });
  await registry.add({ ...known, id: "other-aa", fiTypes: [], isStrict: true });

  const keyOf = (id: string, role: "AA" | "FIU" = "AA") =>
    issueApiKey(
      { id, role, issuer: "registry", issuedAt: clock.now(), tokenId: "1" },
      testSigner("registry"),
    );
  const fetchRaw = async (bank: string, path: string, init: RequestInit): Promise<Answer> => {
    const door = aggregator.bank(bank);
    if (!door) throw new Error(`${bank} is no FIP`);
    const response = await door.fetch(new Request(`http://localhost:4010/${bank}/fip${path}`, init), {
      origin: "http://localhost:4010",
    });
    const text = await response.text();
    verifyDetached(response.headers.get("x-jws-signature") ?? "", text, testSigner("fip").publicKey);
    return { status: response.status, body: answered.parse(JSON.parse(text)) };
  };
  /** Sends what it is given, signed; `ver`, `timestamp` and `txnid` are added where they are not in it. */
  const ask = (
    bank: string,
    path: string,
    message: object,
    { headers = {}, method = "POST" }: AskOptions = {},
  ) => {
    const envelope = { ver: "2.0.0", timestamp: toIso(clock.now()), txnid: randomUUID() };
    const body = JSON.stringify({ ...envelope, ...message });
    const usual = { aa_api_key: keyOf(AA_ID), "x-jws-signature": signDetached(body, signer) };
    return fetchRaw(bank, path, { method, body, headers: { ...usual, ...headers } });
  };
  const sign = (body: string) => signDetached(body, signer);
  /** Sends a body as it is, signed. */
  const askText = (bank: string, path: string, body: string) =>
    fetchRaw(bank, path, {
      method: "POST",
      body,
      headers: { aa_api_key: keyOf(AA_ID), "x-jws-signature": sign(body) },
    });
  /** A GET of the first generation, whose path is signed. */
  const get = (bank: string, path: string, signedPath = path.split("?")[0] ?? path) =>
    fetchRaw(bank, path, {
      headers: { aa_api_key: keyOf(AA_ID), "x-jws-signature": signDetached(signedPath, signer) },
    });

  const discover = async (bank: string, identifiers: readonly object[] = [MOBILE], FITypes = ["DEPOSIT"]) =>
    ask(bank, "/Accounts/discover", { Customer: { id: VUA, Identifiers: identifiers }, FITypes });
  const found = async (bank: string, FITypes = ["DEPOSIT"]) =>
    discoverResponse.parse((await discover(bank, [MOBILE], FITypes)).body).DiscoveredAccounts;
  const startLink = async (bank: string, FITypes = ["DEPOSIT"]) =>
    linkResponse.parse(
      (await ask(bank, "/Accounts/link", { Customer: { id: VUA, Accounts: await found(bank, FITypes) } }))
        .body,
    );
  const link = async (bank: string, FITypes = ["DEPOSIT"]) => {
    const accounts = await found(bank, FITypes);
    const { RefNumber: refNumber } = await startLink(bank, FITypes);
    const { body } = await ask(bank, "/Accounts/link/verify", { refNumber, token: "123456" });
    return verifyResponse.parse(body).AccLinkDetails.map(({ linkRefNumber, accRefNumber }) => {
      const account = accounts.find((each) => each.accRefNumber === accRefNumber);
      if (!account) throw new Error("an account nobody asked for was linked");
      const { FIType: fiType, accType, maskedAccNumber } = account;
      return { fiType, fipId: `${bank.toUpperCase()}-FIP`, accType, linkRefNumber, maskedAccNumber };
    });
  };
  const detailOf = (
    bank: string,
    Accounts: SignedConsentDetail["Accounts"],
    changes: Partial<SignedConsentDetail> = {},
  ): SignedConsentDetail => ({
    consentStart: toIso(NOW - DAY_MS),
    consentExpiry: toIso(NOW + 90 * DAY_MS),
    consentMode: "STORE",
    fetchType: "PERIODIC",
    consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
    fiTypes: ["DEPOSIT"],
    DataConsumer: { id: AA_ID, type: "AA" },
    DataProvider: { id: `${bank.toUpperCase()}-FIP`, type: "FIP" },
    Customer: { id: VUA },
    Purpose: { code: "101", text: "Wealth management service" },
    FIDataRange: { from: toIso(NOW - 365 * DAY_MS), to: toIso(NOW + 90 * DAY_MS) },
    DataLife: { unit: "MONTH", value: 1 },
    Frequency: { unit: "DAY", value: 3 },
    Accounts,
    ...changes,
  });
  const artefactOf = (detail: SignedConsentDetail, key = signer) => ({
    consentId: randomUUID(),
    status: "ACTIVE",
    createTimestamp: toIso(clock.now()),
    signedConsent: signConsent(JSON.stringify(detail), key),
    ConsentUse: { logUri: "", count: 0, lastUseDateTime: toIso(clock.now()) },
  });
  const consent = async (bank: string, changes: Partial<SignedConsentDetail> = {}, FITypes = ["DEPOSIT"]) => {
    const accounts = await link(bank, FITypes);
    const artefact = artefactOf(detailOf(bank, accounts, changes));
    const answer = await ask(bank, "/Consent", artefact);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return {
      accounts,
      artefact,
      id: artefact.consentId,
      digitalSignature: signatureOf(artefact.signedConsent),
    };
  };
  const notify = (bank: string, consentId: string, consentStatus: string, id = AA_ID) =>
    ask(bank, "/Consent/Notification", {
      Notifier: { type: "AA", id },
      ConsentStatusNotification: { consentId, consentStatus },
    });
  const keysOf = (encoding: KeyEncoding = "Curve25519", expiresAt = clock.now() + DAY_MS) =>
    createKeyMaterial({ encoding, secret: Buffer.alloc(32, 7), nonce: Buffer.alloc(32, 9), expiresAt });
  const fiRequestOf = (
    { id, digitalSignature }: { readonly id: string; readonly digitalSignature: string },
    changes: object = {},
    material: object = keysOf().material,
  ) => ({
    FIDataRange: { from: toIso(NOW - 60 * DAY_MS), to: toIso(NOW) },
    Consent: { id, digitalSignature },
    KeyMaterial: material,
    ...changes,
  });
  const requestFi = async (bank: string, given: Parameters<typeof fiRequestOf>[0], material?: object) =>
    fiRequestResponse.parse((await ask(bank, "/FI/request", fiRequestOf(given, {}, material))).body)
      .sessionId;
  const fetchFi = (bank: string, sessionId: string, changes: object = {}) =>
    ask(bank, "/FI/fetch", { sessionId, ...changes });
  const decrypted = (body: unknown, encoding: KeyEncoding = "Curve25519") =>
    fiFetchResponse.parse(body).FI.flatMap(({ data, KeyMaterial: remote }) => {
      const { pair, material } = keysOf(encoding);
      const cipher = createFiCipher({ privateKey: ourHalf(pair), nonce: material.Nonce, remote });
      return data.map(({ encryptedFI }) => cipher.decrypt(encryptedFI));
    });
  const setFip = (bank: string, settings: Partial<FipSettings>) =>
    keepFipSettings(store, bank, { ...USUAL_FIP, ...settings });

  return {
    ...{
      aggregator,
      world,
      clock,
      store,
      failures,
      told,
      registry,
      signer,
      keyOf,
      ask,
      askText,
      sign,
      anotherSigner,
      get,
      fetchRaw,
      discover,
      found,
    },
    ...{
      restart,
      startLink,
      link,
      detailOf,
      artefactOf,
      consent,
      notify,
      keysOf,
      fiRequestOf,
      requestFi,
      fetchFi,
      decrypted,
      setFip,
    },
  };
}

export type OutsideAa = Awaited<ReturnType<typeof setUpOutsideAa>>;
