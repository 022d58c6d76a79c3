import {
  type Database,
  listSigningKeys,
  type NewSigningKey,
  rotateSigningKeys,
  type SigningKeyRow,
} from "@sandbank/database";
import { type Vault, VaultError } from "@sandbank/sync";
import type { CryptoKey } from "jose";

/** ES256 of RFC 7518: every JWT library knows it. */
export const ALGORITHM = "ES256";

/** For how long a process goes on with the keys it knows before it looks again. */
const KNOWN_MS = 60_000;
/** How soon after looking it looks again for a key it does not know. */
const UNKNOWN_MS = 5_000;

export interface SigningKeyOptions {
  readonly db: Database;
  /** Seals the private keys. */
  readonly vault: Vault;
  /** A key signs for this long, then a new one does. */
  readonly rotateSeconds: number;
  /** How long after the last signature with a key it is still needed to verify. */
  readonly tokenSeconds: number;
}

interface KnownKey {
  readonly id: string;
  readonly row: SigningKeyRow;
  readonly verify: CryptoKey;
}

/** The keys that sign access tokens, shared by every process of an installation; made and rotated as needed. */
export interface SigningKeys {
  /** The newest. */
  signing(): Promise<{ readonly id: string; readonly key: CryptoKey }>;
  /** Undefined for a key that is none of ours, or was taken away. */
  verifying(id: string): Promise<CryptoKey | undefined>;
  /** RFC 7517: all that something still valid may be signed with. */
  published(): Promise<{ keys: Record<string, string>[] }>;
}

export function createSigningKeys(options: SigningKeyOptions): SigningKeys {
  const { db, vault, rotateSeconds, tokenSeconds } = options;
  // Another process may sign with the one before for as long as it has not looked again.
  const keepSeconds = tokenSeconds + (2 * KNOWN_MS) / 1_000;
  let known: Promise<readonly KnownKey[]> | null = null;
  let lookedAt = 0;
  let opened: { id: string; key: CryptoKey } | null = null;

  const look = () => {
    lookedAt = performance.now();
    known = readKeys(db).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const current = (maxAgeMs = KNOWN_MS) =>
    known && performance.now() - lookedAt < maxAgeMs ? known : look();

  const ageSeconds = (key: KnownKey) => key.row.ageSeconds + (performance.now() - lookedAt) / 1_000;
  const rotate = async (isDue: (newest: SigningKeyRow | undefined) => boolean) => {
    await rotateSigningKeys(db, await makeKey(vault), keepSeconds, ([newest]) => isDue(newest));
    return look();
  };
  const newest = async () => {
    let keys = await current();
    if (!keys[0] || ageSeconds(keys[0]) >= rotateSeconds) {
      keys = await rotate((row) => !row || row.ageSeconds >= rotateSeconds);
    }
    return keys[0];
  };

  return {
    async signing() {
      const key = await newest();
      if (!key) throw new Error("no signing key could be made");
      if (opened?.id === key.id) return opened;
      try {
        opened = { id: key.id, key: await openKey(vault, key) };
      } catch (error) {
        // Sealed with a vault key that is gone: nothing is lost but that one signs no more.
        if (!(error instanceof VaultError)) throw error;
        const [made] = await rotate((row) => row?.id === key.id);
        if (!made) throw error;
        opened = { id: made.id, key: await openKey(vault, made) };
      }
      return opened;
    },
    async verifying(id) {
      const find = (keys: readonly KnownKey[]) => keys.find((key) => key.id === id)?.verify;
      return find(await current()) ?? find(await current(UNKNOWN_MS));
    },
    async published() {
      await newest();
      const keys = await current();
      return {
        keys: keys.map(({ id, row }) => ({ ...row.publicKey, kid: id, alg: ALGORITHM, use: "sig" })),
      };
    },
  };
}

async function readKeys(db: Database): Promise<readonly KnownKey[]> {
  const { importJWK } = await import("jose");
  const rows = await listSigningKeys(db);
  return Promise.all(
    rows.map(async (row) => {
      const verify = await importJWK({ ...row.publicKey }, ALGORITHM);
      if (verify instanceof Uint8Array) throw new TypeError("a signing key is symmetric");
      return { id: row.id, row, verify };
    }),
  );
}

async function makeKey(vault: Vault): Promise<NewSigningKey> {
  const { calculateJwkThumbprint, exportJWK, exportPKCS8, generateKeyPair } = await import("jose");
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const { kty = "", crv = "", x = "", y = "" } = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint({ kty, crv, x, y });
  const sealed = vault.seal(await exportPKCS8(privateKey), signingKeyContext(id));
  return { id, publicKey: { kty, crv, x, y }, privateKey: sealed };
}

async function openKey(vault: Vault, { id, row }: KnownKey): Promise<CryptoKey> {
  const { importPKCS8 } = await import("jose");
  return importPKCS8(vault.open(row.privateKey, signingKeyContext(id)), ALGORITHM);
}

/** The context that binds a sealed private key to its row. */
export const signingKeyContext = (id: string): string => `signing-key/${id}`;
