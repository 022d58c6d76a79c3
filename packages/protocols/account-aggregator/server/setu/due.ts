import type { Instant } from "@sandbank/domain";
import { type AutoFetch, fetchByItself, listAutoFetches } from "./auto-fetch.ts";
import type { SetuServerOptions } from "./context.ts";
import { findProduct } from "./registrations.ts";

const HOUR_MS = 3_600_000;

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
  for (const fetching of await listAutoFetches(server.store)) {
    const everyMs = await intervalOf(server, fetching);
    if (everyMs === undefined) continue;
    const first = Math.max(1, Math.floor((from - fetching.since) / everyMs) + 1);
    for (let at = fetching.since + first * everyMs; at <= to; at += everyMs) {
      const run = () => fetchAgain(server, fetching);
      due.push({ at, run });
    }
  }
  return due.sort((a, b) => a.at - b.at);
}

/** When the next of it is due; undefined for never. */
export async function nextForSetu(server: SetuServerOptions, now: Instant): Promise<Instant | undefined> {
  const next: Instant[] = [];
  for (const fetching of await listAutoFetches(server.store)) {
    const everyMs = await intervalOf(server, fetching);
    if (everyMs === undefined) continue;
    const times = Math.max(1, Math.floor((now - fetching.since) / everyMs) + 1);
    next.push(fetching.since + times * everyMs);
  }
  return next.length === 0 ? undefined : Math.min(...next);
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
