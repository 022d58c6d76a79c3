import {
  type ConnectionDetail,
  findProviderBySlug,
  findProviderSubscription,
  markDueByAccount,
  markDueByConsent,
  noteNotification,
  saveProviderSubscription,
} from "@sandbank/database";
import { type Grant, type IncomingNotification, type Provider, ProviderError } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { SYNC_DUE } from "./signals.ts";

/** Where banks tell us what happens. */
export interface Webhooks {
  /** E.g. `https://core.example/api/webhooks`; a provider's is `/{dialect}/{slug}` below. */
  readonly baseUrl: string;
  /** Providers known to tell us, and connections whose token may not ask for it. */
  readonly settled: Set<string>;
}

/** Asks a provider to tell us, where it can and does not yet; that it will not is no reason to fail. */
export async function ensureSubscribed(
  { db, webhooks, logError }: SyncContext,
  { connection, provider }: Pick<ConnectionDetail, "connection" | "provider">,
  adapter: Provider,
  grant: Grant,
): Promise<void> {
  if (!webhooks || !adapter.subscribe) return;
  if (webhooks.settled.has(provider.id) || webhooks.settled.has(connection.id)) return;
  const url = `${webhooks.baseUrl}/${provider.protocol}/${provider.slug}`;
  if ((await findProviderSubscription(db, provider.id)) !== url) {
    try {
      await adapter.subscribe(grant, url);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      webhooks.settled.add(connection.id);
      logError(`${provider.slug} does not tell us what happens`, error);
      return;
    }
    await saveProviderSubscription(db, provider.id, url);
  }
  webhooks.settled.add(provider.id);
}

export interface TakenNotification {
  /** True for one that came before; nothing was done. */
  readonly known: boolean;
  /** How many connections are read anew. */
  readonly due: number;
}

/**
 * Takes what a bank tells and has read anew what it is about. The same notification counts once.
 * @throws ServiceError not_found for a provider that does not tell anything, forbidden for what it did not sign,
 * provider while its keys cannot be read
 */
export async function takeNotification({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: { dialect: string; slug: string } & IncomingNotification;
}): Promise<TakenNotification> {
  const { dialect, slug, headers, body } = input;
  const provider = await findProviderBySlug(ctx.db, slug, dialect);
  const adapter = ctx.providers.get(dialect);
  if (!provider || !adapter?.readNotification) {
    throw new ServiceError("not_found", "No bank tells anything here.");
  }
  const told = await adapter.readNotification(slug, { headers, body }).catch((error) => {
    throw refusal(error);
  });
  const now = new Date(ctx.clock.now());
  const outcome = await ctx.db.transaction(async (db) => {
    const note = { providerId: provider.id, notificationId: told.id, type: told.type, receivedAt: now };
    if (!(await noteNotification(db, note))) return { known: true, due: 0 };
    if (!told.about) return { known: false, due: 0 };
    const mark = told.about.kind === "account" ? markDueByAccount : markDueByConsent;
    return { known: false, due: (await mark(db, provider.id, told.about.id, now)).length };
  });
  if (outcome.due > 0) ctx.signals.emit(SYNC_DUE);
  return outcome;
}

function refusal(error: unknown): unknown {
  if (!(error instanceof ProviderError)) return error;
  return error.code === "invalid_response"
    ? new ServiceError("forbidden", "This is not signed by that bank.", { cause: error })
    : new ServiceError("provider", "The bank's keys cannot be read now.", {
        cause: error,
        providerCode: error.code,
      });
}
