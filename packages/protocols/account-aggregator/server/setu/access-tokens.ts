import { hash } from "node:crypto";
import { z } from "zod";
import type { SetuServerOptions } from "./context.ts";

/** The part after the slash has snapshots mask the id. */
const TOKEN = "aa:setu/AccessToken";

/** Setu documents no lifetime; clients that log in for every run and clients that keep one both work. */
export const TOKEN_LIFETIME_MS = 30 * 60_000;

const keptToken = z.object({ clientId: z.string(), expiresAt: z.number() });
type KeptToken = z.infer<typeof keptToken>;

type Parts = Pick<SetuServerOptions, "store" | "seed" | "clock">;

/** A new one for a client that showed its secret. */
export async function issueToken({ store, seed, clock }: Parts, clientId: string): Promise<string> {
  const count = await store.increment("aa:setu/Count", "token");
  const token = Buffer.from(hash("sha512", `setu token\n${seed}\n${count}`, "hex"), "hex").toString(
    "base64url",
  );
  const expiresAt = clock.now() + TOKEN_LIFETIME_MS;
  await store.put({ kind: TOKEN, id: token, value: { clientId, expiresAt }, expiresAt });
  return token;
}

/** Whose it is and until when; undefined for one that never was or was forgotten. */
export async function findToken({ store }: Parts, token: string): Promise<KeptToken | undefined> {
  const kept = await store.get(TOKEN, token);
  return kept && keptToken.parse(kept.value);
}
