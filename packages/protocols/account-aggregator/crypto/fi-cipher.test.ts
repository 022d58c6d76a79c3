import { createPublicKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  agree,
  createFiCipher,
  deriveSessionKey,
  FiCipherError,
  type KeyEncoding,
  KeyMaterialError,
  loadPrivateKey,
  readPublicKey,
  seal,
  writePublicKey,
} from "./index.ts";
import { templates } from "./key-encodings.ts";
import { IV, NONCES, PLAINTEXT, REMOTE_SCALAR, SALT, VECTORS } from "./testing/vectors.ts";

const octets = (hex: string) => Buffer.from(hex, "hex");
const base64 = (text: string) => Buffer.from(text, "base64");

const spki = (encoding: KeyEncoding, publicHex: string) =>
  Buffer.concat([templates[encoding].spkiPrefix, octets(publicHex)]).toString("base64");

const remote = (encoding: KeyEncoding, publicHex: string, nonce: string = NONCES.remote) => ({
  DHPublicKey: { expiry: "2025-01-11T10:00:00.000Z", KeyValue: spki(encoding, publicHex) },
  Nonce: nonce,
});

describe.each(["X25519", "Curve25519"] as const)("%s vector", (encoding) => {
  const vector = VECTORS[encoding];
  const ours = { encoding, key: loadPrivateKey(encoding, octets(vector.localPrivate)) };

  test("the public key follows from the private one", () => {
    const text = writePublicKey(createPublicKey(ours.key));
    expect(text).toContain(spki(encoding, vector.localPublic));
  });

  test("the shared secret is the published one", () => {
    expect(agree(ours, readPublicKey(spki(encoding, vector.remotePublic))).toString("hex")).toBe(
      vector.shared,
    );
  });

  test("key, vector and salt follow from the secret and both nonces", () => {
    const session = deriveSessionKey(octets(vector.shared), base64(NONCES.local), base64(NONCES.remote));
    expect(session.key.toString("hex")).toBe(vector.key);
    expect(session.iv.toString("hex")).toBe(IV);
    expect(session.salt.toString("hex")).toBe(SALT);
  });

  test("the ciphertext is the published one and opens again", () => {
    const cipher = createFiCipher({
      privateKey: ours,
      nonce: NONCES.local,
      remote: remote(encoding, vector.remotePublic),
    });
    expect(cipher.encrypt(PLAINTEXT)).toBe(vector.ciphertext);
    expect(cipher.decrypt(vector.ciphertext)).toBe(PLAINTEXT);
  });
});

test("the other side of the Weierstrass vector opens what this side sealed", () => {
  const cipher = createFiCipher({
    privateKey: { encoding: "Curve25519", key: loadPrivateKey("Curve25519", octets(REMOTE_SCALAR)) },
    nonce: NONCES.remote,
    remote: remote("Curve25519", VECTORS.Curve25519.localPublic, NONCES.local),
  });
  expect(cipher.decrypt(VECTORS.Curve25519.ciphertext)).toBe(PLAINTEXT);
});

test("a remote nonce of another length is repeated, or cut", () => {
  const ours = Buffer.alloc(32, 0);
  const short = deriveSessionKey(Buffer.alloc(32, 7), ours, Buffer.from("0102030405", "hex"));
  expect(short.salt.toString("hex")).toBe("0102030405".repeat(4));
  expect(short.iv.toString("hex")).toBe("010203040501020304050102");
  const uuid = Buffer.from("0b811819-9044-4856-b0ee-8c88035f8858");
  const long = deriveSessionKey(Buffer.alloc(32, 7), ours, uuid);
  expect(Buffer.concat([long.salt, long.iv])).toEqual(uuid.subarray(0, 32));
});

test("a nonce that is no base64 is refused, with what to send", () => {
  const privateKey = {
    encoding: "X25519",
    key: loadPrivateKey("X25519", octets(VECTORS.X25519.localPrivate)),
  } as const;
  const bare = remote("X25519", VECTORS.X25519.remotePublic, "0b811819-9044-4856-b0ee-8c88035f8858");
  const create = () => createFiCipher({ privateKey, nonce: NONCES.local, remote: bare });
  expect(create).toThrow("Nonce is not base64; send the base64 of 32 random octets.");
});

test("a changed ciphertext, a wrong nonce and a text that is none are told apart from keys", () => {
  const vector = VECTORS.X25519;
  const privateKey = {
    encoding: "X25519",
    key: loadPrivateKey("X25519", octets(vector.localPrivate)),
  } as const;
  const cipher = createFiCipher({
    privateKey,
    nonce: NONCES.local,
    remote: remote("X25519", vector.remotePublic),
  });
  const changed = base64(vector.ciphertext);
  changed[3] = (changed[3] ?? 0) ^ 1;
  expect(() => cipher.decrypt(changed.toString("base64"))).toThrow(FiCipherError);
  expect(() => cipher.decrypt("not base64!")).toThrow("This is not base64");
  expect(() => cipher.decrypt("AAAA")).toThrow(FiCipherError);
  const other = createFiCipher({
    privateKey,
    nonce: NONCES.local,
    remote: remote("X25519", vector.remotePublic, NONCES.local),
  });
  expect(() => other.decrypt(vector.ciphertext)).toThrow("The tag does not fit");
});

test("keys of two encodings do not agree, and the refusal names both", () => {
  const ours = {
    encoding: "X25519",
    key: loadPrivateKey("X25519", octets(VECTORS.X25519.localPrivate)),
  } as const;
  const theirs = readPublicKey(spki("Curve25519", VECTORS.Curve25519.remotePublic));
  expect(() => agree(ours, theirs)).toThrow(
    "The public key is Curve25519 and the private key X25519; both sides use one encoding.",
  );
});

test("a point of small order gives no secret", () => {
  const ours = {
    encoding: "X25519",
    key: loadPrivateKey("X25519", octets(VECTORS.X25519.localPrivate)),
  } as const;
  const zero = readPublicKey(spki("X25519", "00".repeat(32)));
  expect(() => agree(ours, zero)).toThrow(KeyMaterialError);
});

test("a document of any letters comes back as it was", () => {
  const vector = VECTORS.X25519;
  const privateKey = {
    encoding: "X25519",
    key: loadPrivateKey("X25519", octets(vector.localPrivate)),
  } as const;
  const cipher = createFiCipher({
    privateKey,
    nonce: NONCES.local,
    remote: remote("X25519", vector.remotePublic),
  });
  const document = `<Account name="आशा राव — ₹48,211.50"/>${"x".repeat(100_000)}`;
  expect(cipher.decrypt(cipher.encrypt(document))).toBe(document);
});

test("sealing needs no more than key and vector", () => {
  const session = { key: octets(VECTORS.X25519.key), iv: octets(IV) };
  expect(seal(session, Buffer.from(PLAINTEXT)).toString("base64")).toBe(VECTORS.X25519.ciphertext);
});
