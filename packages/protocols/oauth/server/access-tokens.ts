import type { Clock, Instant } from "@sandbank/domain";
import type { Store, StoreRecord } from "@sandbank/store";
import { z } from "zod";
import { toSeconds } from "./seconds.ts";

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

/** What was read of a record, while that is the one kept: a token is shown with every request. */
const read = new WeakMap<StoreRecord, AccessToken>();

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
  const token = read.get(record) ?? readToken(record);
  read.set(record, token);
  return token.expiresAt <= toSeconds(clock.now()) * 1000 ? undefined : token;
}

function readToken({ value }: StoreRecord): AccessToken {
  const { clientId, accountId, grantId, scope, exp } = keptToken.parse(value);
  return {
    clientId,
    subject: accountId,
    scopes: new Set(scope?.split(" ")),
    grantId,
    expiresAt: exp * 1000,
  };
}
