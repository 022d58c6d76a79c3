import { randomUUID } from "node:crypto";
import { DAY_MS, type Instant } from "@sandbank/domain";
import { type AccessToken, type ConsentRecord, consentState } from "@sandbank/protocol-oauth/server";
import { type Access, bearerOf } from "./authorize.ts";
import type { FdxServerOptions } from "./context.ts";
import { INTERACTION_ID, sentId } from "./interaction-id.ts";
import { sentPages } from "./sent-pages.ts";

/** What a URL meant to who asked for it. */
interface Asked {
  readonly consent: ConsentRecord;
  /** In {@link sentPages}. */
  readonly pageKey: string;
  /** Number of the day, UTC: how far back data goes is told by days. */
  readonly day: number;
}

/** By the token, while it is the one kept, then by the URL without its origin. */
const asked = new WeakMap<AccessToken, Map<string, Asked>>();
const MOST_URLS = 200;

const dayOf = (instant: Instant) => Math.floor(instant / DAY_MS);

/** Remembers which page a URL was answered with. */
export function noteAsked({ token, consent }: Access, url: string, pageKey: string, now: Instant): void {
  const known = asked.get(token) ?? new Map<string, Asked>();
  asked.set(token, known);
  if (known.size >= MOST_URLS) known.clear();
  known.set(url, { consent, pageKey, day: dayOf(now) });
}

export interface Repeated {
  /** Without the origin. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** An answer of status 200. */
export interface Recalled {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * What a GET of a URL was answered with before, where it would be answered alike: the page has not changed, and the
 * token and its consent live on, the same as then. Undefined where that cannot be told at a glance, and where the
 * clock stands still: then the id of the answer depends on more.
 */
export async function recallPage(
  { world, authorization }: Pick<FdxServerOptions, "world" | "authorization">,
  { url, headers }: Repeated,
): Promise<Recalled | undefined> {
  const value = world.clock.runs ? bearerOf(headers.authorization?.toString()) : undefined;
  const token = value === undefined ? undefined : await authorization.findAccessToken(value);
  const known = token && asked.get(token)?.get(url);
  if (!known) return undefined;
  const consent = await authorization.consents.find(token.grantId);
  const now = world.clock.now();
  const isSame = consent === known.consent && dayOf(now) === known.day;
  if (!isSame || consentState(consent, now) !== "active") return undefined;
  const body = sentPages.find(known.pageKey, now, world.overlay.sequence);
  if (!body) return undefined;
  const id = sentId(headers[INTERACTION_ID]?.toString()) ?? randomUUID();
  return {
    body,
    headers: { "cache-control": "no-store", "content-type": "application/json", [INTERACTION_ID]: id },
  };
}
