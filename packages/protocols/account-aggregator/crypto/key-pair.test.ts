import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  agree,
  createKeyMaterial,
  createKeyPair,
  isExpired,
  keyMaterial,
  ourHalf,
  readPrivateKey,
  readPublicKey,
  writePrivateKey,
  writePublicKey,
} from "./index.ts";
import { templates } from "./key-encodings.ts";
import { LOCAL_SPKI, VECTORS } from "./testing/vectors.ts";

const SECRET = Buffer.alloc(32, 0xab);
const NONCE = Buffer.alloc(32, 0xcd);
const NOON = Date.parse("2025-01-10T12:00:00.000Z");

describe.each(["X25519", "Curve25519"] as const)("a key of %s", (encoding) => {
  const pair = createKeyPair(encoding, SECRET);
  const pem = writePublicKey(pair.publicKey);
  const bare = pem.replace(/-----[^-]+-----/g, "");
  const lines = (bare.match(/.{1,64}/g) ?? []).join("\n");

  test.each([
    ["PEM on one line", pem],
    ["PEM with line ends", `-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----\n`],
    [
      "PEM with line ends of Windows",
      `-----BEGIN PUBLIC KEY-----\r\n${lines.replaceAll("\n", "\r\n")}\r\n-----END PUBLIC KEY-----`,
    ],
    ["PEM with line ends written out", `-----BEGIN PUBLIC KEY-----\\n${bare}\\n-----END PUBLIC KEY-----`],
    ["bare base64", bare],
    ["bare base64 on several lines", lines],
  ])("is read from %s", (_, text) => {
    const read = readPublicKey(text);
    expect(read.encoding).toBe(encoding);
    expect(writePublicKey(read.key)).toBe(pem);
  });

  test("the same secret gives the same key, another secret another", () => {
    expect(writePublicKey(createKeyPair(encoding, SECRET).publicKey)).toBe(pem);
    expect(writePublicKey(createKeyPair(encoding, NONCE).publicKey)).not.toBe(pem);
  });

  test("a private key comes back from its text", () => {
    const read = readPrivateKey(writePrivateKey(pair.privateKey));
    expect(read.encoding).toBe(encoding);
    expect(writePublicKey(createPublicKey(read.key))).toBe(pem);
  });

  test("its two halves agree with another pair's", () => {
    const other = createKeyPair(encoding, NONCE);
    const ours = agree(ourHalf(pair), readPublicKey(writePublicKey(other.publicKey)));
    expect(agree(ourHalf(other), readPublicKey(pem))).toEqual(ours);
    expect(ours).toHaveLength(32);
  });

  test("its material says all a reader looks for", () => {
    const { material } = createKeyMaterial({ encoding, secret: SECRET, nonce: NONCE, expiresAt: NOON });
    expect(keyMaterial.parse(material)).toEqual(material);
    expect(material).toMatchObject({ cryptoAlg: "ECDH", curve: encoding, Nonce: NONCE.toString("base64") });
    expect(material.DHPublicKey).toEqual({
      expiry: "2025-01-10T12:00:00.000Z",
      Parameters: "",
      KeyValue: pem,
    });
  });
});

test("the Weierstrass key is written byte for byte as BouncyCastle writes it", () => {
  const spki = Buffer.concat([
    templates.Curve25519.spkiPrefix,
    Buffer.from(VECTORS.Curve25519.localPublic, "hex"),
  ]).toString("base64");
  expect(spki).toBe(LOCAL_SPKI);
  expect(writePublicKey(readPublicKey(LOCAL_SPKI).key)).toBe(
    `-----BEGIN PUBLIC KEY-----${LOCAL_SPKI}-----END PUBLIC KEY-----`,
  );
});

test("an X25519 private key with its public key attached is read, as BouncyCastle writes it", () => {
  const { localPrivate, localPublic } = VECTORS.X25519;
  const der = Buffer.from(`3051020101300506032b656e04220420${localPrivate}812100${localPublic}`, "hex");
  const read = readPrivateKey(der.toString("base64"));
  expect(createPublicKey(read.key).export({ format: "der", type: "spki" }).subarray(12).toString("hex")).toBe(
    localPublic,
  );
});

test("what fills the other members of the material does not matter", () => {
  const KeyValue = writePublicKey(createKeyPair("Curve25519", SECRET).publicKey);
  const wild = [
    { cryptoAlg: null, curve: "", params: "Curve25519" },
    { cryptoAlg: "X25519", curve: "ECDH", params: null },
    {},
  ];
  for (const members of wild) {
    const read = keyMaterial.parse({
      ...members,
      DHPublicKey: { expiry: "2025-01-11", KeyValue },
      Nonce: "AAAA",
    });
    expect(readPublicKey(read.DHPublicKey.KeyValue).encoding).toBe("Curve25519");
  }
});

const p256 = generateKeyPairSync("ec", { namedCurve: "prime256v1" }).publicKey;
const offCurve = Buffer.from(LOCAL_SPKI, "base64");
offCurve[offCurve.length - 1] = (offCurve.at(-1) ?? 0) ^ 1;

test.each([
  ["text that is no base64", "my key!", "KeyValue is not base64"],
  ["nothing", "-----BEGIN PUBLIC KEY----------END PUBLIC KEY-----", "KeyValue is not base64"],
  ["32 bare octets", SECRET.toString("base64"), "KeyValue is 32 bare octets"],
  ["a bare point", Buffer.alloc(65, 4).toString("base64"), "KeyValue is a bare point"],
  ["a key of P-256", p256.export({ format: "der", type: "spki" }).toString("base64"), "of another curve"],
  ["a point beside the curve", offCurve.toString("base64"), "not on Curve25519"],
  ["a key cut short", LOCAL_SPKI.slice(0, -8), "59 octets; 65 are needed"],
  ["anything else", Buffer.from("hello, world").toString("base64"), "no public key of a known kind"],
])("%s is refused, with what to send", (_, text, message) => {
  expect(() => readPublicKey(text)).toThrow(message);
});

test("a private key of another kind is refused", () => {
  const rsa = generateKeyPairSync("ec", { namedCurve: "prime256v1" }).privateKey;
  expect(() => readPrivateKey(writePrivateKey(rsa))).toThrow("neither of Curve25519");
});

test("a secret of another length is no private key", () => {
  expect(() => createKeyPair("X25519", Buffer.alloc(31))).toThrow("a private key is 32 octets, not 31");
});

test("a secret of zeros still gives a key", () => {
  expect(createKeyPair("Curve25519", Buffer.alloc(32)).publicKey.asymmetricKeyType).toBe("ec");
});

test("a key ends at its expiry, and an expiry that cannot be read is refused", () => {
  const { material } = createKeyMaterial({
    encoding: "X25519",
    secret: SECRET,
    nonce: NONCE,
    expiresAt: NOON,
  });
  expect(isExpired(material, NOON - 1)).toBe(false);
  expect(isExpired(material, NOON)).toBe(true);
  const unreadable = { ...material, DHPublicKey: { ...material.DHPublicKey, expiry: "tomorrow" } };
  expect(() => isExpired(unreadable, NOON)).toThrow('DHPublicKey.expiry is "tomorrow"');
});
