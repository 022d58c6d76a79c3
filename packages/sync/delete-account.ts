import {
  type ConnectionDetail,
  deleteUser,
  findConnection,
  listCredentials,
  listRevocations,
} from "@sandbank/database";
import { ProviderError } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { revocationContext } from "./owe-revocation.ts";
import { revokeAtBank } from "./revoke-at-bank.ts";
import { connectionContext } from "./vault.ts";

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
  const waiting: Access[] = [...(await openAccesses(ctx, userId))];
  const notRevoked: Record<string, string> = {};
  let revoked = 0;
  const tellOne = async ({ provider, credentials }: Access): Promise<void> => {
    try {
      // What they rotate to is of no use: all of it is deleted.
      await revokeAtBank(ctx, provider, { credentials: credentials(), save: async () => undefined });
      revoked += 1;
    } catch (error) {
      notRevoked[provider.slug] = error instanceof ProviderError ? error.code : "internal";
      ctx.logError(`the consent at ${provider.slug} of a deleted account could not be ended`, error);
    }
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await tellOne(next);
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

interface Access {
  readonly provider: ConnectionDetail["provider"];
  /** @throws VaultError */
  readonly credentials: () => string;
}

/** What there is at banks: what connections live by, and what ended here and not there yet. */
async function openAccesses(ctx: SyncContext, userId: string): Promise<readonly Access[]> {
  const accessOf = async (connectionId: string, sealed: string, context: string) => {
    const known = await findConnection(ctx.db, { userId, id: connectionId });
    return known ? [{ provider: known.provider, credentials: () => ctx.vault.open(sealed, context) }] : [];
  };
  const inUse = await listCredentials(ctx.db, userId);
  const owed = await listRevocations(ctx.db, userId);
  const all = await Promise.all([
    ...inUse.map(({ id, credentials }) => accessOf(id, credentials, connectionContext({ userId, id }))),
    ...owed.map((each) => accessOf(each.connectionId, each.credentials, revocationContext(each))),
  ]);
  return all.flat();
}
