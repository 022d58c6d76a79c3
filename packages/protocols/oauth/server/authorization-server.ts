import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { type AccessToken, findAccessToken } from "./access-tokens.ts";
import { type BankSessions, createBankSessions } from "./bank-sessions.ts";
import {
  type ConsentRecord,
  type ConsentRegister,
  consentState,
  createConsentRegister,
  type Revocation,
} from "./consents.ts";
import { createProvider, type ErrorPage, type FindSubject, type RunningProvider } from "./create-provider.ts";
import { answerMetadata } from "./metadata.ts";
import { createPendingAuthorizations, type PendingAuthorizations } from "./pending-authorizations.ts";
import { prepareRequest } from "./prepare-request.ts";
import {
  cookieName,
  type ProviderTerms,
  routes,
  SESSION_SECONDS,
  scopesOf,
} from "./provider-configuration.ts";
import { receiveBody } from "./receive-body.ts";
import { Turns } from "./turn.ts";
import { findWaitingRequest } from "./waiting-request.ts";

export interface AuthorizationServerOptions extends ProviderTerms {
  readonly store: Store;
  readonly clock: Clock;
  readonly findSubject: FindSubject;
  /** The page for an error that must not be redirected to the application (RFC 6749 section 4.1.2.1). */
  readonly renderError: ErrorPage;
  /** Told of a consent that was given or revoked, as it is since. */
  readonly onConsent?: (consent: ConsentRecord) => Promise<void>;
  /** Told of failures that are ours. */
  readonly onServerError: (error: unknown) => void;
}

/** The authorization server of one institution. One issuer per origin it is asked at, over the same state. */
export interface AuthorizationServer {
  /** True for paths this server answers, relative to the institution: `/token`, not `/amex/token`. */
  owns(path: string): boolean;
  /**
   * Answers a request to its base + a path it owns; `origin` is what the caller knows us by.
   * The library is imported and the issuer created on the first request for more than metadata and keys.
   */
  handle(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void>;
  findAccessToken(value: string): Promise<AccessToken | undefined>;
  /** Ends a consent, its grant and every token of it, at once. */
  revokeConsent(id: string, by: Omit<Revocation, "at">): Promise<void>;
  /** Lets a consent run out now: data is refused for that reason, and nothing can be refreshed. */
  expireConsent(id: string): Promise<void>;
  readonly consents: ConsentRegister;
  readonly sessions: BankSessions;
  readonly pending: PendingAuthorizations;
}

/** More names than one machine has; a further one takes the place of the longest unused. */
const MOST_ORIGINS = 8;
const TOKEN_MODELS = ["AccessToken", "RefreshToken", "AuthorizationCode"];

export function createAuthorizationServer(options: AuthorizationServerOptions): AuthorizationServer {
  const { institution, base, store, clock } = options;
  const kindOf = (model: string) => `${institution}/${model}`;
  const consents = createConsentRegister(store, kindOf("Consent"), options.onConsent);
  const noteRevoked = (id: string, by: Omit<Revocation, "at">) =>
    consents.noteRevoked(id, { at: clock.now(), ...by });

  const turns = new Turns({ store, kind: kindOf("Turns"), seed: options.seed });
  const running = new Map<string, Promise<RunningProvider>>();
  const run = (origin: string): Promise<RunningProvider> => {
    const created =
      running.get(origin) ??
      createProvider({
        ...options,
        issuer: origin + base,
        kindOf,
        draw: turns.draw,
        machineSeconds: turns.machineSeconds,
        isConsentActive: async (id) => {
          const consent = await consents.find(id);
          return consent !== undefined && consentState(consent, clock.now()) === "active";
        },
        onGrantEnded: (id) => noteRevoked(id, { by: "recipient", reason: "user_action" }),
      });
    running.delete(origin);
    running.set(origin, created);
    const [longestUnused] = running.keys();
    if (running.size > MOST_ORIGINS && longestUnused !== undefined) running.delete(longestUnused);
    return created;
  };

  const provider = async (origin: string) => (await run(origin)).provider;
  const sessionCookie = cookieName(options, "session");
  return {
    owns: (path) => path.startsWith("/.well-known/") || OWN_PATHS.some((own) => isWithin(path, own)),
    async handle(request, response, origin) {
      if (answerMetadata(request, response, { terms: options, origin })) return;
      const { callback } = await run(origin);
      prepareRequest(request, { origin, mount: base });
      if (!(await receiveBody(request))) return;
      await turns.take(() => callback(request, response));
    },
    findAccessToken: (value) => findAccessToken(value, { store, clock, kind: kindOf("AccessToken") }),
    async revokeConsent(id, by) {
      await noteRevoked(id, by);
      for (const model of TOKEN_MODELS) await store.deleteWhere(kindOf(model), "grantId", id);
      await store.delete(kindOf("Grant"), id);
    },
    async expireConsent(id) {
      await consents.endAt(id, clock.now());
      await store.delete(kindOf("Grant"), id);
    },
    consents,
    sessions: createBankSessions({
      cookie: sessionCookie,
      path: base,
      lifetimeSeconds: SESSION_SECONDS,
      provider,
      turns,
    }),
    pending: createPendingAuthorizations({
      provider,
      findWaiting: (uid) => findWaitingRequest(uid, { store, clock, kind: kindOf("Interaction") }),
      inTurn: turns.take,
      clock,
      consents,
      sessionCookie,
      interactionCookie: cookieName(options, "interaction"),
      knownScopes: new Set(scopesOf(options)),
      claim: (uid) => store.consume(kindOf("Interaction"), uid),
      interactionIds: async () => (await store.list(kindOf("Interaction"))).map(({ id }) => id),
    }),
  };
}

const OWN_PATHS = Object.values(routes);

const isWithin = (path: string, own: string) => path === own || path.startsWith(`${own}/`);
