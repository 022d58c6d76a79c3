// What the tests of this folder share: an FIU a developer registered, at the door of the aggregator.
import { randomUUID } from "node:crypto";
import { DAY_MS, fixedClock, type InstitutionHealth, toIso } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { createMemoryStore } from "@sandbank/store";
import { createWorld } from "@sandbank/world";
import { z } from "zod";
import {
  createFiCipher,
  createKeyMaterial,
  type EntityRole,
  issueApiKey,
  type KeyEncoding,
  ourHalf,
  signatureOf,
  signDetached,
  testSigner,
  verifyDetached,
} from "../../../crypto/index.ts";
import {
  type ConsentDetail,
  consentArtefact,
  consentHandleResponse,
  consentResponse,
  fiFetchResponse,
  fiRequestResponse,
} from "../../../wire/index.ts";
import { createAccountAggregator, type Outbox } from "../../account-aggregator.ts";
import { type FipSettings, keepFipSettings, USUAL_FIP } from "../../fip/settings.ts";

export const NOW = Date.parse("2026-03-10T15:00:00Z");
export const FIU_ID = "fiu-under-test";
export const OTHER_FIU_ID = "another-fiu";
const BASE_URL = "http://localhost:7777/fiu";
/** Customer 4 of India has a deposit account at every bank of these tests. */
export const VUA = "5550000004@sandbank-aa";
const ORIGIN = "http://localhost:4010";
/** So many banks are behind the aggregator of these tests. */
const BANKS = 3;

const signer = { ...testSigner("fiu"), kid: "fiu-1" };
const answered = z.looseObject({ ver: z.string(), txnid: z.string().optional() });
export interface Answer {
  readonly status: number;
  readonly body: z.infer<typeof answered>;
}

/** Something the aggregator told, and where. */
interface Told {
  readonly url: string;
  readonly type: string;
  readonly body: object;
}

function recordingOutbox(told: Told[]): Outbox {
  const endpoints: WebhookEndpoint[] = [];
  return {
    refusalOf: () => undefined,
    async add(endpoint) {
      const added = { ...endpoint, id: String(endpoints.length + 1), bank: "aa", createdAt: NOW };
      endpoints.push(added);
      return added;
    },
    find: async (id) => endpoints.find((endpoint) => endpoint.id === id),
    ofClient: async (clientId) => endpoints.filter((endpoint) => endpoint.clientId === clientId),
    list: async () => endpoints,
    told: async () => [],
    async remove(id) {
      endpoints.splice(
        endpoints.findIndex((endpoint) => endpoint.id === id),
        1,
      );
    },
    async send(id, message) {
      const { url = "" } = endpoints.find((endpoint) => endpoint.id === id) ?? {};
      told.push({ url, ...message });
    },
  };
}

export async function setUpOutsideFiu() {
  const clock = fixedClock(NOW);
  const banks = institutions.filter(({ country }) => country === "IN").slice(0, BANKS);
  const world = await createWorld({ seed: 42, clock, banks });
  const store = createMemoryStore({ clock });
  const failures: unknown[] = [];
  const told: Told[] = [];
  const outbox = recordingOutbox(told);
  const healths = new Map<string, InstitutionHealth>();
  const options = {
    world,
    store,
    banks,
    base: "",
    health: (bank: string) => healths.get(bank) ?? "healthy",
    outboxOf: () => outbox,
    onServerError: (error: unknown) => failures.push(error),
  } as const;
  const aggregator = createAccountAggregator(options);
  const { engine, registry } = aggregator;
  const jwk = { ...testSigner("fiu").jwk, kid: signer.kid };
  const known = { role: "FIU", name: "An FIU", jwk, baseUrl: BASE_URL, secret: "x", fiTypes: [] } as const;
  await registry.add({ ...known, id: FIU_ID, fiTypes: [], isStrict: true });
  await registry.add({ ...known, id: OTHER_FIU_ID, fiTypes: [], isStrict: true });
  await registry.add({ ...known, id: "lenient-fiu", fiTypes: [], isStrict: false });

  const keyOf = (id: string, role: EntityRole = "FIU") =>
    issueApiKey(
      { id, role, issuer: "registry", issuedAt: clock.now(), tokenId: "1" },
      testSigner("registry"),
    );
  const fetchRaw = async (path: string, init: RequestInit): Promise<Answer> => {
    const request = new Request(`${ORIGIN}/aa${path}`, init);
    const response = await aggregator.aa.fetch(request, { origin: ORIGIN });
    const text = await response.text();
    verifyDetached(response.headers.get("x-jws-signature") ?? "", text, testSigner("aa").publicKey);
    return { status: response.status, body: answered.parse(JSON.parse(text)) };
  };
  const sign = (body: string) => signDetached(body, signer);
  /** Sends a body as it is, signed. */
  const askText = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetchRaw(path, {
      method: "POST",
      body,
      headers: { client_api_key: keyOf(FIU_ID), "x-jws-signature": sign(body), ...headers },
    });
  /** Sends what it is given, signed; `ver`, `timestamp` and `txnid` are added where they are not in it. */
  const ask = (path: string, message: object, headers: Record<string, string> = {}) => {
    const envelope = { ver: "2.0.0", timestamp: toIso(clock.now()), txnid: randomUUID() };
    return askText(path, JSON.stringify({ ...envelope, ...message }), headers);
  };
  const askAs = (id: string, path: string, message: object) =>
    ask(path, message, { client_api_key: keyOf(id) });
  /** As one of the banks. */
  const askAsFip = (id: string, path: string, message: object) => {
    const envelope = { ver: "2.0.0", timestamp: toIso(clock.now()), txnid: randomUUID() };
    const body = JSON.stringify({ ...envelope, ...message });
    const headers = {
      fip_api_key: keyOf(id, "FIP"),
      "x-jws-signature": signDetached(body, testSigner("fip")),
    };
    return fetchRaw(path, { method: "POST", body, headers });
  };
  /** A GET of the first generation, whose path is signed. */
  const get = (path: string) =>
    fetchRaw(path, {
      headers: {
        client_api_key: keyOf(FIU_ID),
        "x-jws-signature": signDetached(path.split("?")[0] ?? "", signer),
      },
    });

  const detailOf = (changes: object = {}): ConsentDetail & object => ({
    consentStart: toIso(NOW),
    consentExpiry: toIso(NOW + 90 * DAY_MS),
    consentMode: "STORE",
    fetchType: "PERIODIC",
    consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
    fiTypes: ["DEPOSIT"],
    DataConsumer: { id: FIU_ID, type: "FIU" },
    Customer: { id: VUA },
    Purpose: {
      code: "102",
      refUri: "https://api.rebit.org.in/aa/purpose/102.xml",
      text: "Customer spending patterns, budget or other reportings",
      Category: { type: "01" },
    },
    FIDataRange: { from: toIso(NOW - 180 * DAY_MS), to: toIso(NOW + 90 * DAY_MS) },
    DataLife: { unit: "DAY", value: 30 },
    Frequency: { unit: "DAY", value: 2 },
    ...changes,
  });
  const requestConsent = async (changes: object = {}) => {
    const { status, body } = await ask("/Consent", { ConsentDetail: detailOf(changes) });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return consentResponse.parse(body).ConsentHandle;
  };
  const handle = (ConsentHandle: string) => ask("/Consent/handle", { ConsentHandle });
  const artefactOf = async (consentId: string) =>
    consentArtefact.parse((await ask("/Consent/fetch", { consentId })).body);
  /** Asked for, approved by the person, fetched. */
  const consent = async (changes: object = {}, fips?: readonly string[]) => {
    const ConsentHandle = await requestConsent(changes);
    await engine.approveEverything({ handle: ConsentHandle, fips });
    const { ConsentStatus } = consentHandleResponse.parse((await handle(ConsentHandle)).body);
    const { consentId, signedConsent } = await artefactOf(ConsentStatus.id ?? "");
    return { handle: ConsentHandle, id: consentId, digitalSignature: signatureOf(signedConsent) };
  };
  type Given = Awaited<ReturnType<typeof consent>>;
  const keysOf = (encoding: KeyEncoding = "Curve25519", expiresAt = clock.now() + DAY_MS) =>
    createKeyMaterial({ encoding, secret: Buffer.alloc(32, 7), nonce: Buffer.alloc(32, 9), expiresAt });
  const fiRequestOf = (
    { id, digitalSignature }: Pick<Given, "id" | "digitalSignature">,
    changes: object = {},
  ) => ({
    FIDataRange: { from: toIso(NOW - 60 * DAY_MS), to: toIso(NOW) },
    Consent: { id, digitalSignature },
    KeyMaterial: keysOf().material,
    ...changes,
  });
  const requestFi = async (given: Given, changes: object = {}) => {
    const { status, body } = await ask("/FI/request", fiRequestOf(given, changes));
    if (status !== 200) throw new Error(JSON.stringify(body));
    return fiRequestResponse.parse(body).sessionId;
  };
  const fetchFi = (sessionId: string, changes: object = {}) => ask("/FI/fetch", { sessionId, ...changes });
  /** Documents by FIP; empty where nothing was delivered. */
  const decrypted = (body: unknown, encoding: KeyEncoding = "Curve25519") =>
    fiFetchResponse.parse(body).FI.flatMap(({ fipID, data, KeyMaterial: remote }) => {
      const { pair, material } = keysOf(encoding);
      const cipher = createFiCipher({ privateKey: ourHalf(pair), nonce: material.Nonce, remote });
      return data.map(({ encryptedFI }) => ({
        fipID,
        document: encryptedFI === "" ? "" : cipher.decrypt(encryptedFI),
      }));
    });
  const setFip = (bank: string, settings: Partial<FipSettings>) =>
    keepFipSettings(store, bank, { ...USUAL_FIP, ...settings });
  /** Lets the world's time pass, telling of what it brings. */
  const pass = async (ms: number) => {
    const from = clock.now();
    for (const { at, event } of await engine.dueBetween(from, from + ms)) {
      clock.set(at);
      await engine.tell(event);
    }
    clock.set(from + ms);
  };

  return {
    ...{ aggregator, options, engine, registry, world, clock, store, failures, told, healths, keyOf },
    ...{ fetchRaw, sign, askText, ask, askAs, askAsFip, get, detailOf, requestConsent, handle, artefactOf },
    ...{ consent, keysOf, fiRequestOf, requestFi, fetchFi, decrypted, setFip, pass },
  };
}

export type OutsideFiu = Awaited<ReturnType<typeof setUpOutsideFiu>>;
