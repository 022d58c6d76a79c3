import { admit, type Database, extendSession, type LiveSession, type RateLimit } from "@sandbank/database";
import { ServiceError } from "@sandbank/sync";
import type { AccessTokens } from "./auth/access-tokens.ts";
import { type Credential, readCredential } from "./auth/credential.ts";
import type { SessionCookie } from "./auth/session-cookie.ts";
import { addressSubject } from "./auth/subject.ts";
import { rateHeaders } from "./rate-headers.ts";
import { isOfSameOrigin } from "./same-origin.ts";
import type { Trace } from "./telemetry.ts";

export interface Limits {
  /** Requests in a minute, for each user and for each address; 0 = no limit. */
  readonly apiPerMinute: number;
  /** Connections begun, for each user; 0 = no limit. */
  readonly connectPerMinute: number;
  readonly connectPerHour: number;
}

export interface GateOptions {
  readonly db: Database;
  readonly secret: string;
  readonly publicUrl: string;
  readonly tokens: AccessTokens;
  readonly cookie: SessionCookie;
  readonly sessionSeconds: number;
  readonly limits: Limits;
  readonly trace: Trace;
}

/** What may be done seldom only. */
type Rare = "connect";

/** A request that was let in, or why it was not. */
export interface Admission {
  readonly session: LiveSession | null;
  readonly refusal: { readonly status: 403 | 429; readonly code: string; readonly message: string } | null;
  /** For the answer, whatever it is. */
  readonly headers: Headers;
  /** Counts something that may be done seldom only. @throws ServiceError too_many */
  countRare(what: Rare): Promise<void>;
}

export interface Gate {
  /** @param cost how many requests this one counts for */
  admit(request: Request, address: string | null, cost?: number): Promise<Admission>;
}

/** A session that is used is prolonged, once a day. */
const PROLONG_AFTER_SECONDS = 86_400;

/**
 * Stands before the interface: who asks, whether another site's page made a browser ask, and whether they ask too
 * often. One statement for a request with a session or an address, none for one with neither.
 */
export function createGate(options: GateOptions): Gate {
  const { db, secret, publicUrl, cookie, sessionSeconds, limits, trace } = options;
  const rare: Record<Rare, readonly RateLimit[]> = {
    connect: [
      ...limit("connect.minute", limits.connectPerMinute, 60),
      ...limit("connect.hour", limits.connectPerHour, 3_600),
    ],
  };
  const perUser = limit("user", limits.apiPerMinute, 60);
  const perAddress = limit("address", limits.apiPerMinute, 60);

  const refused = (headers: Headers, status: 403 | 429, code: string, message: string): Admission => ({
    session: null,
    refusal: { status, code, message },
    headers,
    countRare: async () => undefined,
  });

  return {
    async admit(request, address, cost = 1) {
      const headers = new Headers();
      const credential = await readCredential(request.headers, options);
      if (credential?.via === "cookie" && !isOfSameOrigin(request, publicUrl)) {
        const message = `A change asked for with a cookie has to come from a page of ${publicUrl} (Origin), or with a bearer token instead.`;
        return refused(headers, 403, "foreign_origin", message);
      }
      const perSubject =
        address === null
          ? []
          : perAddress.map((each) => ({ ...each, subject: addressSubject(secret, address) }));
      const session = credential?.session ?? null;
      if (!session && perSubject.length === 0) return admission(null);
      const found = await trace.span("database.admit", {}, () =>
        admit(db, { cost, session, perUser, perSubject }),
      );
      rateHeaders(found.standings, headers);
      if (found.standings.some(({ admitted }) => !admitted)) {
        return refused(headers, 429, "too_many_requests", "Too many requests. Try again later.");
      }
      const live = found.session && belongsTo(credential, found.session) ? found.session : null;
      if (live && credential?.via === "cookie") await prolong(live, credential.session.token);
      return admission(live);

      function admission(who: LiveSession | null): Admission {
        return {
          session: who,
          refusal: null,
          headers,
          async countRare(what) {
            if (!who || rare[what].length === 0) return;
            const perSubject = rare[what].map((each) => ({ ...each, subject: who.user.id }));
            const { standings } = await admit(db, { perSubject });
            if (standings.every(({ admitted }) => admitted)) return;
            rateHeaders(standings, headers);
            throw new ServiceError("too_many", "You begin connections too often. Try again later.");
          },
        };
      }

      async function prolong({ id, expiresAt }: LiveSession, token: string): Promise<void> {
        const used = sessionSeconds - (expiresAt - Date.now()) / 1_000;
        if (used < Math.min(PROLONG_AFTER_SECONDS, sessionSeconds / 2)) return;
        await extendSession(db, id, sessionSeconds);
        headers.append("set-cookie", cookie.set(cookie.sign(token), sessionSeconds));
      }
    },
  };
}

/** A token is of the user whose session it was made from. */
function belongsTo(credential: Credential | null, session: LiveSession): boolean {
  return credential?.via === "bearer" && credential.session ? credential.userId === session.user.id : true;
}

const limit = (policy: string, most: number, seconds: number): RateLimit[] =>
  most === 0 ? [] : [{ policy, most, seconds }];
