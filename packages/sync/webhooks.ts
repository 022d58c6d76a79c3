import {
  type ConnectionDetail,
  findProviderByAccount,
  findProviderByConsent,
  findProviderByPerson,
  findProviderBySlug,
  findProviderSubscription,
  markDueByAccount,
  markDueByConsent,
  markDueByDelivery,
  markDueByPerson,
  markWaitingDue,
  noteNotification,
  saveProviderSubscription,
} from "@sandbank/database";
import {
  type Grant,
  type IncomingNotification,
  type Provider,
  ProviderError,
  type ProviderNotification,
} from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { SYNC_DUE } from "./signals.ts";
import { secretOf, subscribeToDialect } from "./subscribe-to-dialect.ts";
import { wakeLater } from "./wake-later.ts";

/** Asks a provider to tell us, where it can and does not yet; that it will not is no reason to fail. */
export async function ensureSubscribed(
  ctx: SyncContext,
  { connection, provider }: Pick<ConnectionDetail, "connection" | "provider">,
  adapter: Provider,
  grant: Grant,
): Promise<void> {
  const { db, webhooks, logError } = ctx;
  if (!webhooks) return;
  if (adapter.subscribeToAll) return subscribeToDialect(ctx, webhooks, provider.protocol, adapter);
  if (!adapter.subscribe) return;
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
  /** What the dialect wants to be answered. */
  readonly answer: ProviderNotification["answer"] | null;
}

type Mark = typeof markDueByAccount;
/** What was asked for is waited for: it is not gathered. */
const MARK: Readonly<Record<"account" | "consent" | "delivery", Mark>> = {
  account: markDueByAccount,
  consent: markDueByConsent,
  delivery: markDueByDelivery,
};
const FIND = {
  account: findProviderByAccount,
  consent: findProviderByConsent,
  delivery: findProviderByConsent,
  person: findProviderByPerson,
};

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
  input: {
    dialect: string;
    /** Null where it came to the one address of a dialect in which somebody tells for all its banks. */
    slug: string | null;
  } & IncomingNotification;
}): Promise<TakenNotification> {
  const { dialect, slug, ...incoming } = input;
  const named = slug === null ? undefined : await findProviderBySlug(ctx.db, slug, dialect);
  const adapter = ctx.providers.get(dialect);
  if ((slug !== null && !named) || !adapter?.readNotification) {
    throw new ServiceError("not_found", "No bank tells anything here.");
  }
  const secret = adapter.subscribeToAll ? await secretOf(ctx, dialect) : undefined;
  const told = await adapter.readNotification(slug, incoming, secret).catch((error) => {
    throw refusal(error);
  });
  const answer = told.answer ?? null;
  const now = new Date(ctx.clock.now());
  const subject = told.about?.id ?? null;
  if (told.about?.kind === "delivery" && subject === null) {
    const waiting = await markWaitingDue(ctx.db, dialect, now);
    if (waiting.length > 0) ctx.signals.emit(SYNC_DUE);
    return { known: false, due: waiting.length, answer };
  }
  const provider =
    named ?? (told.about?.id ? await FIND[told.about.kind](ctx.db, dialect, told.about.id) : undefined);
  // Of a consent that nobody lives by, or not yet: who completes it asks for its state.
  if (!provider) return { known: false, due: 0, answer };
  const gatherMs = ctx.webhooks?.gatherMs ?? 0;
  const outcome = await ctx.db.transaction(async (db) => {
    const note = { providerId: provider.id, notificationId: told.id, type: told.type, receivedAt: now };
    if (!(await noteNotification(db, note))) return { known: true, due: 0 };
    if (!told.about || subject === null) return { known: false, due: 0 };
    const due =
      told.about.kind === "person"
        ? await markDueByPerson(db, dialect, subject, now, gatherMs)
        : await MARK[told.about.kind](db, provider.id, subject, now, gatherMs);
    return { known: false, due: due.length };
  });
  if (outcome.due > 0) {
    if (told.about?.kind === "delivery") ctx.signals.emit(SYNC_DUE);
    else wakeLater(ctx);
  }
  return { ...outcome, answer };
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
