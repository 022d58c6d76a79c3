import { createHash, randomBytes } from "node:crypto";
import { type ConnectionRow, type ProviderRow, saveAuthorization } from "@sandbank/database";
import type { InitiatedConnection } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { adapterFor } from "./owned-connection.ts";
import { askProvider } from "./provider-refusal.ts";
import { connectionContext } from "./vault.ts";

/** How long a person may take on the bank's pages. */
const AUTHORIZATION_MS = 15 * 60_000;

interface Asked {
  readonly state: string;
  readonly initiated: InitiatedConnection;
}

/** Asks a bank for access to somebody's accounts; `existing` is what they had there before, or still have. */
export async function askForAccess(
  ctx: SyncContext,
  provider: ProviderRow,
  {
    userId,
    existing,
    mobile,
  }: { userId: string; existing: ConnectionRow | undefined; mobile: string | undefined },
): Promise<Asked> {
  const state = randomBytes(32).toString("base64url");
  const initiated = await askProvider(provider.name, () =>
    adapterFor(ctx, provider.protocol).initiateConnection({
      bankId: provider.slug,
      redirectUri: ctx.redirectUri,
      state,
      person: userId,
      ...(existing?.credentials && {
        renews: ctx.vault.open(existing.credentials, connectionContext(existing)),
      }),
      ...(mobile && { mobile }),
    }),
  );
  return { state, initiated };
}

/** Remembers whom a person who comes back with this state comes back for. */
export async function rememberAuthorization(
  ctx: SyncContext,
  row: ConnectionRow,
  state: string,
  { pending, authorizeUrl }: { pending: string; authorizeUrl: string },
): Promise<void> {
  await saveAuthorization(ctx.db, {
    userId: row.userId,
    connectionId: row.id,
    stateHash: hashState(state),
    redirectUri: ctx.redirectUri,
    pending: ctx.vault.seal(pending, connectionContext(row)),
    authorizeUrl: ctx.vault.seal(authorizeUrl, connectionContext(row)),
    expiresAt: new Date(ctx.clock.now() + AUTHORIZATION_MS),
  });
}

/** States are stored hashed: who can read the table cannot come back in a user's place. */
export function hashState(state: string): string {
  return createHash("sha256").update(state).digest("hex");
}
