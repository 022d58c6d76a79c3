import type { Instant } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { z } from "zod";
import { BEFORE_ALL } from "../engine/due-book.ts";
import {
  type AutoFetch,
  fetchByItself,
  fetchDue,
  findAutoFetch,
  keepAutoFetch,
  listAutoFetches,
} from "./auto-fetch.ts";
import type { SetuServerOptions } from "./context.ts";
import { findProduct } from "./registrations.ts";

const HOUR_MS = 3_600_000;
/** Up to when the book of what is to be fetched has been moved on. */
const MOVED = "aa:FetchDueMoved";
const keptMoved = z.object({ until: z.number() });

/** Something Setu does by itself when its time has come. */
export interface SetuDue {
  readonly at: Instant;
  run(): Promise<void>;
}

/** Data to be fetched again after `from`, up to and including `to`, in order. */
export async function dueForSetu(
  server: SetuServerOptions,
  from: Instant,
  to: Instant,
): Promise<readonly SetuDue[]> {
  const due: SetuDue[] = [];
  for (let next = await nextFetches(server, from); next && next.at <= to; ) {
    const { at, fetchings } = next;
    due.push(...fetchings.map((fetching) => ({ at, run: () => fetchAgain(server, fetching) })));
    next = await nextFetches(server, at);
  }
  return due;
}

/** When the next of it is due; undefined for never. */
export async function nextForSetu(server: SetuServerOptions, now: Instant): Promise<Instant | undefined> {
  return (await nextFetches(server, now))?.at;
}

/** What is fetched at the next instant after `after` at which anything is. */
async function nextFetches(
  server: SetuServerOptions,
  after: Instant,
): Promise<{ readonly at: Instant; readonly fetchings: readonly AutoFetch[] } | undefined> {
  const book = fetchDue(server.store);
  await beginAnewBefore(server.store, after);
  for (;;) {
    const next = await book.next(BEFORE_ALL);
    if (!next) return undefined;
    const { at, things } = next;
    const found = await Promise.all(things.map((handle) => findAutoFetch(server.store, handle)));
    const fetchings: AutoFetch[] = [];
    for (const [n, fetching] of found.entries()) {
      const then = fetching && (await nextOf(server, fetching, after));
      if (fetching && then === at) fetchings.push(fetching);
      else await moveOn(server.store, things[n] ?? "", then, after);
    }
    if (fetchings.length > 0) return { at, fetchings };
  }
}

async function moveOn(store: Store, handle: string, to: Instant | undefined, after: Instant): Promise<void> {
  await fetchDue(store).keeping(handle, to === undefined ? [] : [to], () =>
    store.put({ kind: MOVED, id: MOVED, value: { until: after } satisfies z.infer<typeof keptMoved> }),
  );
}

/** A clock that was set back comes by instants again that the book was moved on from. */
async function beginAnewBefore(store: Store, after: Instant): Promise<void> {
  const moved = await store.get(MOVED, MOVED);
  if (!moved || keptMoved.parse(moved.value).until <= after) return;
  for (const fetching of await listAutoFetches(store)) await keepAutoFetch(store, fetching);
  await store.delete(MOVED, MOVED);
}

/** The first instant after another at which data is fetched; undefined where it was fetched once and that was all. */
async function nextOf(
  server: SetuServerOptions,
  fetching: AutoFetch,
  after: Instant,
): Promise<Instant | undefined> {
  const everyMs = await intervalOf(server, fetching);
  if (everyMs === undefined) return undefined;
  return fetching.since + Math.max(1, Math.floor((after - fetching.since) / everyMs) + 1) * everyMs;
}

/** Undefined where data was fetched once and that was all. */
async function intervalOf(server: SetuServerOptions, { handle, productInstanceId }: AutoFetch) {
  const product = await findProduct(server.store, productInstanceId);
  const hours = product?.autoFetch?.everyHours ?? null;
  const consent = hours === null ? undefined : await server.engine.findConsentByHandle(handle);
  const goesOn = consent?.status === "ACTIVE" || consent?.status === "PAUSED";
  return goesOn && hours !== null && consent.detail.fetchType === "PERIODIC" ? hours * HOUR_MS : undefined;
}

async function fetchAgain(
  server: SetuServerOptions,
  { handle, productInstanceId }: AutoFetch,
): Promise<void> {
  const product = await findProduct(server.store, productInstanceId);
  const consent = await server.engine.findConsentByHandle(handle);
  if (product && consent && (consent.status === "ACTIVE" || consent.status === "PAUSED"))
    await fetchByItself(server, product, consent);
}
