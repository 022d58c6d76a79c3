import type { Clock, Instant } from "@sandbank/domain";
import { z } from "zod";
import type { Store } from "../store/index.ts";
import { toSeconds } from "./world-time.ts";

/** What a bearer token stands for. */
export interface AccessToken {
  readonly clientId: string;
  /** `sub`. */
  readonly subject: string;
  readonly scopes: ReadonlySet<string>;
  /** Id of the grant and of the consent. */
  readonly grantId: string;
  readonly expiresAt: Instant;
}

const keptToken = z.object({
  clientId: z.string(),
  accountId: z.string(),
  grantId: z.string(),
  scope: z.string().optional(),
  exp: z.number(),
});

/**
 * The living token with this value; undefined for one that is unknown here, has expired by the world's clock,
 * or was revoked. Reads the store alone: the data API never waits for the authorization server to be loaded.
 */
export async function findAccessToken(
  value: string,
  { store, kind, clock }: { store: Store; kind: string; clock: Clock },
): Promise<AccessToken | undefined> {
  const record = await store.get(kind, value);
  if (!record) return undefined;
  const { clientId, accountId, grantId, scope, exp } = keptToken.parse(record.value);
  if (exp <= toSeconds(clock.now())) return undefined;
  const scopes = new Set(scope?.split(" "));
  return { clientId, subject: accountId, scopes, grantId, expiresAt: exp * 1000 };
}
