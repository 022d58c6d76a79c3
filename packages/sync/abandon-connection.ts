import { listStrayed, type OwnedId, takeAbandonedAuthorizations, updateConnection } from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { ownedConnection } from "./owned-connection.ts";

/** Why an attempt to connect came to nothing. */
interface Reason {
  /** A provider error code, or one of ours. */
  readonly code: string;
  /** For the user; `bank` is its name. */
  readonly message: (bank: string) => string;
}

const NEVER_BACK: Reason = {
  code: "abandoned",
  message: (bank) => `You did not come back from ${bank}. Nothing was connected.`,
};

const INTERRUPTED: Reason = {
  code: "abandoned",
  message: (bank) => `Coming back from ${bank} was interrupted. Nothing was connected; try again.`,
};

/**
 * Ends an attempt to connect that did not come to an approval. A connection that never was is disconnected;
 * one that was being renewed is as expired as before.
 */
export async function abandonConnection(ctx: SyncContext, owned: OwnedId, reason: Reason): Promise<void> {
  const { connection, provider } = await ownedConnection(ctx, owned);
  await updateConnection(
    ctx.db,
    owned,
    {
      status: connection.credentials ? "expired" : "disconnected",
      errorCode: connection.credentials ? "login_required" : reason.code,
      errorMessage: reason.message(provider.name),
    },
    { status: "authorizing" },
  );
}

/** Ends the attempts of people who left for a bank and did not come back in time. */
export async function sweepAbandoned(ctx: SyncContext): Promise<void> {
  const gone = await takeAbandonedAuthorizations(ctx.db, new Date(ctx.clock.now()));
  for (const owned of gone) await abandonConnection(ctx, owned, NEVER_BACK);
}

/** Ends the attempts that a process died over between taking somebody back and hearing what the bank says. */
export async function sweepStrayed(ctx: SyncContext): Promise<void> {
  for (const owned of await listStrayed(ctx.db)) await abandonConnection(ctx, owned, INTERRUPTED);
}
