// A financial information user in one file, with nothing but Node: it registers, asks a person for their deposits, is
// told when they have approved, requests the data, is told when it is ready, and decrypts it. No code of Sandbank's.
//
//   node fiu.mjs http://localhost:4010 9999999999@sandbank-aa Curve25519
//
// It prints one JSON object a line.
import crypto from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

const [sandbox = "http://localhost:4010", vua = "", encoding = "Curve25519"] = process.argv.slice(2);
const id = `node-fiu-${encoding.toLowerCase()}`;
const kid = `${id}-key`;
const { privateKey, publicKey } = crypto.generateKeyPairSync("rsa", { modulusLength: 2048 });
const say = (value) => console.log(JSON.stringify(value));
const DAY_MS = 86_400_000;
// biome-ignore lint/plugin: a program of its own, which lives by its machine's clock.
const inDays = (days) => new Date(Date.now() + days * DAY_MS).toISOString();

// --- The registry: who we are, an api key, and the aggregator's key and address ---

async function readJson(response) {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

const server = createServer(receive).listen(0, "127.0.0.1");
await once(server, "listening");

const registry = `${sandbox}/aa/registry`;
const certificate = { ...publicKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" };
const baseurl = `http://127.0.0.1:${server.address().port}`;
const entityinfo = { id, name: "An FIU in Node", baseurl, certificate };
const { entity } = await readJson(
  await fetch(`${registry}/entityInfo/FIU`, { method: "POST", body: JSON.stringify({ entityinfo }) }),
);
const { accessToken } = await readJson(
  await fetch(`${registry}/iam/v1/entity/token/generate`, {
    method: "POST",
    body: new URLSearchParams({ id, secret: entity.secret }),
  }),
);
const authorization = `Bearer ${accessToken}`;
const entry = await readJson(
  await fetch(`${registry}/v2/entityInfo/AA/sandbank-aa`, { headers: { authorization } }),
);
const aggregator = entry.entityinfo;
const importJwk = (key) => crypto.createPublicKey({ key, format: "jwk" });
const aggregatorKey = importJwk(aggregator.certificate);
const certs = await readJson(await fetch(`${registry}/iam/v1/certs`));
const apiKeysKey = importJwk(certs.keys[0]);

// --- Signatures: a detached JWS over the exact bytes, on every request and every answer ---

const base64url = (value) => Buffer.from(value).toString("base64url");

function signDetached(body) {
  const header = base64url(JSON.stringify({ alg: "RS256", kid, b64: false, crit: ["b64"] }));
  return `${header}..${base64url(crypto.sign("sha256", Buffer.from(`${header}.${body}`), privateKey))}`;
}

function verify(key, signed, signature) {
  return crypto.verify("sha256", signed, key, Buffer.from(signature, "base64url"));
}

function verifyJws(header, payload, signature) {
  const signed = Buffer.concat([Buffer.from(`${header}.`), payload]);
  if (!verify(aggregatorKey, signed, signature)) throw new Error("the aggregator's signature does not fit");
}

function newEnvelope() {
  return { ver: "2.0.0", timestamp: new Date().toISOString(), txnid: crypto.randomUUID() };
}

async function ask(path, message) {
  const envelope = newEnvelope();
  const body = JSON.stringify({ ...envelope, ...message });
  const response = await fetch(aggregator.baseurl + path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      client_api_key: accessToken,
      "x-jws-signature": signDetached(body),
    },
    body,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const jws = response.headers.get("x-jws-signature");
  if (jws === null) throw new Error(`${path} answered ${response.status} without a signature: ${bytes}`);
  const [header, , signature] = jws.split(".");
  verifyJws(header, bytes, signature);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${bytes}`);
  const answer = JSON.parse(bytes);
  if (path !== "/Consent/fetch" && answer.txnid !== envelope.txnid)
    throw new Error(`${path} has another txnid`);
  return answer;
}

// --- Notifications: what the aggregator tells us, which may come late, twice, or before we wait for it ---

const told = [];
const listeners = new Set();

/** What was told of this kind, now or later. */
function toldOf(kind, isWanted) {
  return new Promise((resolve) => {
    const look = () => {
      const found = told.map((message) => message[kind]).find((status) => status && isWanted(status));
      if (!found) return;
      listeners.delete(look);
      resolve(found);
    };
    listeners.add(look);
    look();
  });
}

async function receive(request, response) {
  const body = Buffer.concat(await request.toArray());
  const [head, claims, keySignature] = (request.headers.aa_api_key ?? "..").split(".");
  const { sub, roles } = JSON.parse(Buffer.from(claims || "e30", "base64url"));
  const isKnown = verify(apiKeysKey, Buffer.from(`${head}.${claims}`), keySignature);
  if (!isKnown || sub !== aggregator.id || roles !== "AA") return response.writeHead(401).end();
  const [header, , signature] = (request.headers["x-jws-signature"] ?? "..").split(".");
  verifyJws(header, body, signature);
  const message = JSON.parse(body);
  const answer = JSON.stringify({ ...newEnvelope(), txnid: message.txnid, response: "OK" });
  response
    .writeHead(200, { "content-type": "application/json", "x-jws-signature": signDetached(answer) })
    .end(answer);
  told.push(message);
  for (const look of [...listeners]) look();
}

// --- Consent ---

const range = { from: inDays(-180), to: inDays(0) };
const { ConsentHandle } = await ask("/Consent", {
  ConsentDetail: {
    consentStart: inDays(0),
    consentExpiry: inDays(90),
    consentMode: "STORE",
    fetchType: "PERIODIC",
    consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
    fiTypes: ["DEPOSIT"],
    DataConsumer: { id, type: "FIU" },
    Customer: { id: vua },
    Purpose: {
      code: "102",
      refUri: "https://api.rebit.org.in/aa/purpose/102.xml",
      text: "Customer spending patterns, budget or other reportings",
      Category: { type: "Personal Finance" },
    },
    FIDataRange: range,
    DataLife: { unit: "DAY", value: 31 },
    Frequency: { unit: "DAY", value: 1 },
  },
});
say({ handle: ConsentHandle });
const consent = await toldOf("ConsentStatusNotification", (each) => each.consentHandle === ConsentHandle);
if (consent.consentStatus !== "ACTIVE") throw new Error(`the person answered ${consent.consentStatus}`);

const { ConsentStatus } = await ask("/Consent/handle", { ConsentHandle });
if (ConsentStatus.id !== consent.consentId) throw new Error("two consents of one handle");
const artefact = await ask("/Consent/fetch", { consentId: ConsentStatus.id });
const [header, payload, digitalSignature] = artefact.signedConsent.split(".");
// ReBIT's form: `b64: false`, so the signature is over the decoded payload.
verifyJws(header, Buffer.from(payload, "base64url"), digitalSignature);
say({
  consentId: artefact.consentId,
  status: artefact.status,
  detail: JSON.parse(Buffer.from(payload, "base64url")),
});

// --- Keys: X25519, or Curve25519 in Weierstrass form with its parameters spelled out ---

const P = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed";
const A = "2aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa984914a144";
const B = "7b425ed097b425ed097b425ed097b425ed097b425ed097b4260b5e9c7710c864";
const GX = "2aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaad245a";
const GY = "20ae19a1b8a086b4e01edd2c7748d14c923d4d7e6d7c61b229e9c5a27eced3d9";
const N = "1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed";
const PARAMETERS = `3081de020101302b06072a8648ce3d01010220${P}30440420${A}0420${B}044104${GX}${GY}0220${N}020108`;

function generateKeyPair() {
  if (encoding === "X25519") return crypto.generateKeyPairSync("x25519");
  // Node makes no such key, but loads one: PKCS#8 around a number below the curve's order.
  const scalar = crypto.randomBytes(32);
  scalar[0] &= 0x0f;
  const key = Buffer.from(
    `308202010201003081ea06072a8648ce3d0201${PARAMETERS}0482010d308201090201010420${scalar.toString("hex")}a081e1${PARAMETERS}`,
    "hex",
  );
  const made = crypto.createPrivateKey({ key, format: "der", type: "pkcs8" });
  return { privateKey: made, publicKey: crypto.createPublicKey(made) };
}

const ours = generateKeyPair();
const nonce = crypto.randomBytes(32);
const keyValue = ours.publicKey.export({ format: "der", type: "spki" }).toString("base64");

const { sessionId } = await ask("/FI/request", {
  FIDataRange: range,
  Consent: { id: artefact.consentId, digitalSignature },
  KeyMaterial: {
    cryptoAlg: "ECDH",
    curve: encoding,
    params: "cipher=AES/GCM/NoPadding;KeyPairGenerator=ECDH",
    DHPublicKey: {
      expiry: inDays(1),
      Parameters: "",
      KeyValue: `-----BEGIN PUBLIC KEY-----${keyValue}-----END PUBLIC KEY-----`,
    },
    Nonce: nonce.toString("base64"),
  },
});
say({ sessionId });
const isOver = (each) => each.sessionId === sessionId && each.sessionStatus !== "ACTIVE";
const session = await toldOf("FIStatusNotification", isOver);
if (session.sessionStatus !== "COMPLETED") throw new Error(`the session is ${session.sessionStatus}`);

// --- Decryption: ECDH, nonces mixed, HKDF, AES-256-GCM ---

function openWith(remote) {
  const der = Buffer.from(remote.DHPublicKey.KeyValue.replace(/-----[^-]+-----|\s/g, ""), "base64");
  const theirs = crypto.createPublicKey({ key: der, format: "der", type: "spki" });
  const secret = crypto.diffieHellman({ privateKey: ours.privateKey, publicKey: theirs });
  const remoteNonce = Buffer.from(remote.Nonce, "base64");
  const mixed = Buffer.from(nonce.map((octet, at) => octet ^ remoteNonce[at % remoteNonce.length]));
  const key = Buffer.from(crypto.hkdfSync("sha256", secret, mixed.subarray(0, 20), "", 32));
  return (encryptedFI) => {
    const sealed = Buffer.from(encryptedFI, "base64");
    const decipher = crypto.createDecipheriv("aes-256-gcm", key, mixed.subarray(20, 32));
    decipher.setAuthTag(sealed.subarray(-16));
    return decipher.update(sealed.subarray(0, -16), undefined, "utf8") + decipher.final("utf8");
  };
}

const { FI } = await ask("/FI/fetch", { sessionId });
for (const { fipID, data, KeyMaterial } of FI) {
  const open = openWith(KeyMaterial);
  for (const { maskedAccNumber, encryptedFI } of data) {
    say({ fipID, maskedAccNumber, document: encryptedFI === "" ? "" : open(encryptedFI) });
  }
}
process.exit(0);
