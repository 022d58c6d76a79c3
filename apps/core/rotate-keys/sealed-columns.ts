import type { SealedColumn } from "@sandbank/database";
import { connectionContext, dialectContext, revocationContext } from "@sandbank/sync";
import { sql } from "drizzle-orm";
import { signingKeyContext } from "../auth/signing-keys.ts";

export interface Sealed extends SealedColumn {
  /** In the plural, for people. */
  readonly name: string;
  /** What its values are bound to, from the values of the key. */
  readonly contextOf: (key: readonly string[]) => string;
}

const ofConnection = ([userId = "", id = ""]: readonly string[]) => connectionContext({ userId, id });

/** Everything a vault key seals in the database. */
export const SEALED: readonly Sealed[] = [
  {
    name: "bank credentials",
    table: "provider_connections",
    column: "credentials",
    key: ["user_id", "id"],
    contextOf: ofConnection,
    // A run that gets new credentials replaces exactly those it began with.
    inUse: sql`lease_until > now()`,
  },
  {
    name: "bank credentials kept to end an access",
    table: "revocations",
    column: "credentials",
    key: ["user_id", "id"],
    contextOf: ([userId = "", id = ""]) => revocationContext({ userId, id }),
  },
  {
    name: "secrets of people at a bank's page",
    table: "connection_authorizations",
    column: "pending",
    key: ["user_id", "connection_id"],
    contextOf: ofConnection,
  },
  {
    name: "ways to a bank's page",
    table: "connection_authorizations",
    column: "authorize_url",
    key: ["user_id", "connection_id"],
    contextOf: ofConnection,
  },
  {
    name: "keys that sign access tokens",
    table: "signing_keys",
    column: "private_key",
    key: ["id"],
    contextOf: ([id = ""]) => signingKeyContext(id),
  },
  {
    name: "secrets that notifications are known by",
    table: "dialect_subscriptions",
    column: "secret",
    key: ["protocol"],
    contextOf: ([protocol = ""]) => dialectContext(protocol),
  },
  {
    name: "kept answers",
    table: "idempotency_keys",
    column: "answer",
    key: ["user_id", "key"],
    contextOf: ([userId, key]) => `idempotency/${userId}/${key}`,
  },
];
