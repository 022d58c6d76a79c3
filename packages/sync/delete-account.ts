import { deleteUser, findConnection, listCredentials } from "@sandbank/database";
import { ProviderError } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { adapterFor } from "./owned-connection.ts";
import { revokeAtBank } from "./revoke-at-bank.ts";

export interface DeletedAccount {
  /** Consents ended at their banks. */
  readonly revoked: number;
  /** Why not, by institution: a bank that does not answer keeps nobody here. */
  readonly notRevoked: Readonly<Record<string, string>>;
}

/** How many banks are told at the same time. */
const AT_ONCE = 4;

/**
 * Ends every consent at its bank as far as banks answer, then deletes the user and everything of theirs. What
 * remains is that an account was deleted, and which banks could not be told; nothing says whose it was.
 * @param input.subjects what stands for their addresses where attempts are counted
 */
export async function deleteAccount({
  ctx,
  input: { userId, subjects },
}: {
  ctx: SyncContext;
  input: { userId: string; subjects: readonly string[] };
}): Promise<DeletedAccount> {
  const waiting = await listCredentials(ctx.db, userId);
  const notRevoked: Record<string, string> = {};
  let revoked = 0;
  const tellOne = async (id: string): Promise<void> => {
    const detail = await findConnection(ctx.db, { userId, id });
    if (!detail) return;
    try {
      await revokeAtBank(ctx, detail, adapterFor(ctx, detail.provider.protocol));
      revoked += 1;
    } catch (error) {
      notRevoked[detail.provider.slug] = error instanceof ProviderError ? error.code : "internal";
      ctx.logError(`the consent at ${detail.provider.slug} of a deleted account could not be ended`, error);
    }
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await tellOne(next.id);
    }),
  );
  const at = new Date(ctx.clock.now());
  await deleteUser(ctx.db, userId, { at, revoked, notRevoked }, subjects);
  // After, so that none is sent any more; a job of nobody's finds nothing to do.
  await ctx.followUps?.forgetUser(userId).catch((error: unknown) => {
    ctx.logError("jobs of a deleted account are left until their time is over", error);
  });
  return { revoked, notRevoked };
}
