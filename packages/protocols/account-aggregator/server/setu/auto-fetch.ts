import { type Instant, toIso } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { z } from "zod";
import type { SetuDataFailure } from "../../wire/setu/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import { createDueBook, type DueBook } from "../engine/due-book.ts";
import type { Consent, Session } from "../engine/model.ts";
import { collectDocuments } from "./collect-documents.ts";
import type { SetuServerOptions } from "./context.ts";
import { dataFailedNotification, dataReadyNotification } from "./map-notification.ts";
import { sessionStatusOf } from "./map-session.ts";
import { openSession } from "./open-session.ts";
import type { SetuProduct } from "./product.ts";
import { SetuError } from "./setu-error.ts";
import { stampOf, tell } from "./tell.ts";

/** Sessions Setu opened itself. */
const SESSION = "aa:setu/AutoSession";
/** Consents whose data is fetched by itself, since when. */
const FETCHING = "aa:setu/AutoFetch";

const keptFetching = z.object({ handle: z.string(), productInstanceId: z.string(), since: z.number() });
export type AutoFetch = z.infer<typeof keptFetching>;

/** When the data of which consent may have to be fetched next. One at which it was fetched already is moved on. */
export const fetchDue = (store: Store): DueBook => createDueBook(store, "aa:FetchDue");

export async function isFetchedByItself(store: Store, sessionId: string): Promise<boolean> {
  return (await store.get(SESSION, sessionId)) !== undefined;
}

/** Every consent whose data is fetched by itself, oldest first. */
export async function listAutoFetches(store: Store): Promise<readonly AutoFetch[]> {
  return (await store.list(FETCHING)).map(({ value }) => keptFetching.parse(value));
}

export async function findAutoFetch(store: Store, handle: string): Promise<AutoFetch | undefined> {
  const record = await store.get(FETCHING, handle);
  return record && keptFetching.parse(record.value);
}

/** Has the next fetch looked for from the first on: as often as the product says now. */
export async function keepAutoFetch(store: Store, fetching: AutoFetch): Promise<void> {
  const { handle, productInstanceId, since } = fetching;
  const indexes = { product: productInstanceId };
  await fetchDue(store).keeping(handle, [since], () =>
    store.put({ kind: FETCHING, id: handle, value: fetching, indexes }),
  );
}

/** Has the next fetch of everything of a product looked for anew: it may be another time now. */
export async function keepAutoFetchesOf(store: Store, productInstanceId: string): Promise<void> {
  const records = await store.find(FETCHING, "product", productInstanceId);
  for (const { value } of records) await keepAutoFetch(store, keptFetching.parse(value));
}

/** The first fetch, when a product has that. A consent that was paused and goes on had it. */
export async function fetchAfterApproval(
  server: SetuServerOptions,
  product: SetuProduct,
  consent: Consent,
): Promise<void> {
  if (!product.autoFetch) return;
  const isFirst = await server.store.inTurn(`${FETCHING} ${consent.handle}`, async () => {
    if (await server.store.get(FETCHING, consent.handle)) return false;
    const value = { handle: consent.handle, productInstanceId: product.id, since: server.clock.now() };
    await keepAutoFetch(server.store, value);
    return true;
  });
  if (isFirst) await fetchByItself(server, product, consent);
}

/** Opens a session for a product; tells it when that cannot be. */
export async function fetchByItself(
  server: SetuServerOptions,
  product: SetuProduct,
  consent: Consent,
): Promise<void> {
  const now = server.clock.now();
  const { from, to } = consent.detail.FIDataRange;
  const dataRange = { from, to: toIso(Math.max(Date.parse(from) + 1, Math.min(Date.parse(to), now))) };
  const format = product.autoFetch?.format ?? "json";
  server.asking.add(consent.handle);
  try {
    const session = await openSession(server, consent, { dataRange, format });
    await server.store.put({ kind: SESSION, id: session.id, value: { handle: consent.handle } });
    await tellOfFetched(server, product, session, now);
  } catch (error) {
    await tellOfFailure(server, product, consent.handle, failureOf(error, consent), now);
  } finally {
    server.asking.delete(consent.handle);
  }
}

/** Sends what was fetched along as soon as no bank is waited for, or why there is nothing. */
export async function tellOfFetched(
  server: SetuServerOptions,
  product: SetuProduct,
  session: Session,
  at: Instant,
): Promise<void> {
  const status = sessionStatusOf(session);
  const { handle, fips } = session;
  const isOver = status === "EXPIRED" || status === "FAILED";
  const isWaiting = fips.some(({ accounts }) => accounts.some((account) => account.status === "PENDING"));
  if ((isWaiting && !isOver) || !(await server.store.consume(SESSION, session.id))) return;
  if (isOver) {
    const code = status === "EXPIRED" ? "SessionExpired" : "DataFetchFailure";
    return tellOfFailure(server, product, handle, code, at);
  }
  const documents = await collectDocuments(server, session);
  await tell(server, product, dataReadyNotification(session, documents, await stampOf(server, at)));
}

async function tellOfFailure(
  server: SetuServerOptions,
  product: SetuProduct,
  handle: string,
  code: SetuDataFailure,
  at: Instant,
): Promise<void> {
  await tell(server, product, dataFailedNotification(handle, code, await stampOf(server, at)));
}

function failureOf(error: unknown, { status }: Pick<Consent, "status">): SetuDataFailure {
  if (status === "REVOKED") return "ConsentRevoked";
  if (error instanceof SetuError)
    return error.code === "BadGateway" ? "UpstreamServerDown" : "InvalidConsentStatus";
  if (!(error instanceof AaRefusal)) throw error;
  if (error.code === "InvalidConsentUse") return "InvalidConsentUse";
  if (error.code === "ConsentRevoked") return "ConsentRevoked";
  if (error.status >= 500) return "UpstreamServerDown";
  return error.code.includes("Consent") ? "InvalidConsentStatus" : "DataFetchFailure";
}
