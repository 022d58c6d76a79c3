import { refreshableItems } from "../../wire/index.ts";
import type { Events } from "../events/events.ts";
import { TinkError } from "../http/tink-error.ts";
import type { Provider } from "../providers/provider.ts";
import type { TinkCore } from "../tink-context.ts";
import { asCredentials } from "./as-credentials.ts";
import type { CredentialsBook, CredentialsEvent, NewCredentials } from "./credentials.ts";
import { credentialsAt, failed, nextTurn, turnsBetween } from "./credentials-at.ts";
import { type CredentialsContext, endOfConsent, requireProvider } from "./credentials-context.ts";
import { createRecords } from "./credentials-records.ts";
import { isFinished } from "./is-finished.ts";
import type { KeptCredentials } from "./kept-credentials.ts";
import { proceed, startReading } from "./proceed.ts";
import { refreshCredentials, refuseTooMany } from "./refresh.ts";
import { requireExtendable, requireStep } from "./require.ts";
import { bankAnswerOf, beginSignIn, keepFields, signInAtBank } from "./sign-in.ts";
import { supplyFields } from "./supply.ts";

/** The credentials of one world. What is known of them is in its store: any number of processes may have them. */
export function createCredentials(core: TinkCore, events: Events): CredentialsBook {
  const { clock, store, onChanged } = core;
  const records = createRecords(store);
  const context: CredentialsContext = { ...core, records };
  const now = () => clock.now();
  const providerOf = (kept: KeptCredentials) => requireProvider(core, kept.providerName);

  /** Keeps what became of credentials, up to now, and tells it. */
  const settle = async (before: KeptCredentials | null, changed: KeptCredentials) => {
    const at = now();
    const isNews = before?.statusUpdated !== changed.statusUpdated || before.status !== changed.status;
    const steps = [
      ...(isNews ? [changed] : []),
      ...turnsBetween(changed, -Infinity, at).map(({ next }) => next),
    ];
    const told = steps.filter(isFinished).map((kept) => eventOf(kept));
    return { next: credentialsAt(changed, at), told };
  };
  const finish = async (told: readonly CredentialsEvent[]) => {
    onChanged();
    for (const event of told) await events.tellRefresh(event);
  };
  const change = async <Result>(
    id: string,
    work: (
      kept: KeptCredentials,
      provider: Provider,
    ) => Promise<{ readonly next: KeptCredentials; readonly result: Result }>,
  ) => {
    const done = await records.change(id, async (kept) => {
      const before = credentialsAt(kept, now());
      const { next: changed, result } = await work(before, providerOf(before));
      const { next, told } = await settle(before, changed);
      return {
        next: changed === before ? kept : next,
        result: { result, told, credentials: asCredentials(next) },
      };
    });
    await finish(done.told);
    return done;
  };
  const become = async (
    id: string,
    work: (kept: KeptCredentials, provider: Provider) => Promise<KeptCredentials> | KeptCredentials,
  ) => {
    const { credentials } = await change(id, async (kept, provider) => ({
      next: await work(kept, provider),
      result: null,
    }));
    return credentials;
  };

  const forget = async (id: string) => {
    await records.delete(id);
    await events.forgetCredentials(id);
  };

  return {
    of: async (userId) => (await records.of(userId)).map((kept) => asCredentials(credentialsAt(kept, now()))),
    async get(id) {
      const kept = await records.get(id);
      return kept && asCredentials(credentialsAt(kept, now()));
    },
    async byTicket(ticket) {
      const kept = await records.byTicket(ticket);
      const current = kept && credentialsAt(kept, now());
      return current?.ticket === ticket ? asCredentials(current) : undefined;
    },
    async create(wanted) {
      const provider = requireProvider(core, wanted.providerName);
      const kept = await newCredentials(context, provider, wanted);
      const done = await records.inTurn(wanted.userId, async () => {
        await refuseDuplicate(context, kept, provider);
        const { next, told } = await settle(null, await beginSignIn(context, provider, kept));
        await records.keep(next);
        return { told, credentials: asCredentials(next) };
      });
      await finish(done.told);
      return done.credentials;
    },
    update: (id, fields, callbackUri) =>
      become(id, (kept, provider) =>
        beginSignIn(context, provider, {
          ...kept,
          ...keepFields(context, provider, fields),
          source: "OPERATION_SOURCE_API",
          callbackUri: callbackUri ?? kept.callbackUri,
        }),
      ),
    authenticate: (id, { callbackUri } = {}) =>
      become(id, (kept, provider) =>
        beginSignIn(context, provider, {
          ...kept,
          source: "OPERATION_SOURCE_API",
          callbackUri: callbackUri ?? kept.callbackUri,
        }),
      ),
    refresh: (id, source = "OPERATION_SOURCE_API") =>
      become(id, (kept, provider) => refreshCredentials(context, provider, kept, source)),
    async refuseTooMany(id) {
      const kept = await records.get(id);
      if (kept) await refuseTooMany(context, kept);
    },
    supply: (id, information) =>
      become(id, (kept, provider) => supplyFields(context, provider, kept, information)),
    async signIn(id, entered) {
      const { result } = await change(id, (kept, provider) => {
        requireStep(kept, ["sign_in", "code", "approve"]);
        return signInAtBank(context, provider, kept, entered);
      });
      return result;
    },
    async enterCode(id, code) {
      const { result } = await change(id, async (kept, provider) => {
        requireStep(kept, ["code"]);
        const problem = `The code is not right. It is always ${core.people.oneTimeCode}.`;
        if (code.trim() !== core.people.oneTimeCode)
          return { next: kept, result: { kind: "again" as const, problem } };
        const next = await proceed(context, provider, { ...kept, steps: kept.steps.slice(1) });
        return { next, result: bankAnswerOf(next) };
      });
      return result;
    },
    approve: (id, accountIds) =>
      become(id, (kept, provider) => {
        requireStep(kept, ["approve"]);
        const picked = accountIds ? [...accountIds] : null;
        return proceed(context, provider, { ...kept, picked, steps: kept.steps.slice(1) });
      }),
    decline: (id) =>
      become(id, (kept) => {
        requireStep(kept, ["sign_in", "code", "method", "approve"]);
        return failed(kept, "DYNAMIC_CREDENTIALS_FLOW_CANCELLED", now());
      }),
    extend: (id) =>
      become(id, (kept, provider) => {
        const login = requireExtendable(kept, provider);
        if (kept.status === "SESSION_EXPIRED")
          return startReading(context, provider, kept, { isNewConsent: true });
        return { ...kept, sessionExpiryDate: endOfConsent(provider, login, now()) };
      }),
    async delete(id) {
      await forget(id);
      onChanged();
    },
    async forget(userId) {
      for (const { id } of await records.of(userId)) await forget(id);
      onChanged();
    },
    async dueBetween(from, to) {
      const due = (await records.list()).flatMap((kept) =>
        turnsBetween(kept, from, to).map(({ next }) => next),
      );
      return due
        .filter(isFinished)
        .map(eventOf)
        .sort((a, b) => a.at - b.at);
    },
    async nextAfter(after) {
      const next = (await records.list()).flatMap((kept) => nextTurn(credentialsAt(kept, after))?.at ?? []);
      return next.length === 0 ? undefined : Math.min(...next);
    },
    tell: events.tellRefresh,
  };
}

function eventOf(kept: KeptCredentials): CredentialsEvent {
  return { at: kept.statusUpdated, credentials: asCredentials(kept), source: kept.source };
}

async function newCredentials(
  context: CredentialsContext,
  provider: Provider,
  { userId, fields, callbackUri, items = [] }: NewCredentials,
): Promise<KeptCredentials> {
  const known: readonly string[] = refreshableItems;
  const unknown = items.filter((item) => !known.includes(item));
  if (unknown.length > 0)
    throw new TinkError(
      400,
      "credentials.invalid_items",
      `Invalid items: ${unknown.join(", ")}. There are ${known.join(", ")}.`,
    );
  return {
    id: await context.drawId("credentials"),
    userId,
    providerName: provider.name,
    type: provider.terms.credentialsType,
    bank: provider.bank.id,
    status: "CREATED",
    statusUpdated: context.clock.now(),
    problem: null,
    updated: null,
    ...keepFields(context, provider, fields),
    login: null,
    consented: false,
    picked: null,
    items: [...items],
    accountIds: [],
    withoutTransactions: [],
    sessionExpiryDate: null,
    steps: [],
    ticket: null,
    inApp: provider.terms.inApp,
    callbackUri: callbackUri ?? null,
    source: "OPERATION_SOURCE_API",
    reading: null,
  };
}

/** Two accesses of a user to one provider with one user name. Where the bank's own page asks for it, nobody can know. */
async function refuseDuplicate(
  { records }: CredentialsContext,
  { userId, providerName, fields }: KeptCredentials,
  { terms }: Provider,
): Promise<void> {
  if (terms.fields.length === 0) return;
  const name = (of: Readonly<Record<string, string>>) => of.username?.toLowerCase();
  const twin = (await records.of(userId)).find(
    (other) => other.providerName === providerName && name(other.fields) === name(fields),
  );
  if (!twin) return;
  throw new TinkError(
    409,
    "credentials.already_exist",
    `The user has credentials for ${providerName} with this user name: ${twin.id}. Refresh or authenticate those.`,
  );
}
