import type { Clock } from "@sandbank/domain";
import type Provider from "oidc-provider";
import type { ConsentRegister } from "./consents.ts";
import { type Approval, createGrant } from "./create-grant.ts";
import { readCookie } from "./read-cookie.ts";
import type { InTurn } from "./turn.ts";
import type { WaitingRequest } from "./waiting-request.ts";

type Interaction = InstanceType<Provider["Interaction"]>;

/** An application's request waiting for a person's answer. */
export interface PendingAuthorization {
  readonly uid: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly redirectUri: string;
  /** Those asked for that this server knows. */
  readonly scopes: readonly string[];
  /** Who the browser was signed in as when it came; null when it has to sign in (again). */
  readonly signedInAs: string | null;
  /** User name the application suggests (OpenID Connect `login_hint`). */
  readonly loginHint: string | null;
}

/** Which browser asks, and at which address it found us. */
export interface Browser {
  readonly cookieHeader: string | undefined;
  readonly origin: string;
  /** True for who may answer in any browser's place: the sandbox's operator. */
  readonly isOperator?: boolean;
}

/** Why an application gets no access, in the words of RFC 6749 section 4.1.2.1. */
export interface AuthorizationRefusal {
  readonly error: "access_denied" | "temporarily_unavailable" | "server_error";
  readonly description: string;
}

const DECLINED: AuthorizationRefusal = { error: "access_denied", description: "the customer declined" };

/** Undefined everywhere: it has expired, or began in another browser. */
export interface PendingAuthorizations {
  /** Also undefined once it was answered. */
  find(uid: string, browser: Browser): Promise<PendingAuthorization | undefined>;
  /** Those nobody has answered yet, oldest first. */
  list(origin: string): Promise<PendingAuthorization[]>;
  /** Where a browser goes on whose request was answered in its place; also undefined before it was. */
  findAnswer(uid: string, browser: Browser): Promise<string | undefined>;
  /** Gives the URL to send the browser on to. The first answer counts; a second click gives the same URL. */
  approve(uid: string, browser: Browser, approval: Approval): Promise<string | undefined>;
  /** Like {@link approve}; because the customer declined unless told. */
  deny(uid: string, browser: Browser, refusal?: AuthorizationRefusal): Promise<string | undefined>;
  /** Ends a request without an answer, as an hour without one would. */
  expire(uid: string, browser: Browser): Promise<void>;
  /** "Not you?": ends the session the request came in with, so that another person can sign in. */
  forgetSession(uid: string, browser: Browser): Promise<void>;
}

export interface PendingAuthorizationsOptions {
  readonly provider: (origin: string) => Promise<Provider>;
  readonly findWaiting: (uid: string) => Promise<WaitingRequest | undefined>;
  readonly inTurn: InTurn;
  readonly clock: Clock;
  readonly consents: ConsentRegister;
  readonly interactionCookie: string;
  readonly sessionCookie: string;
  readonly knownScopes: ReadonlySet<string>;
  /** True for the first answer to an interaction. */
  readonly claim: (uid: string) => Promise<boolean>;
  /** Ids of the interactions kept, oldest first. */
  readonly interactionIds: () => Promise<string[]>;
}

export function createPendingAuthorizations(options: PendingAuthorizationsOptions): PendingAuthorizations {
  const isTheirs = (uid: string, { cookieHeader, isOperator = false }: Browser) =>
    isOperator || readCookie(cookieHeader, options.interactionCookie) === uid;
  const load = async (uid: string, browser: Browser) => {
    if (!isTheirs(uid, browser)) return undefined;
    const { origin } = browser;
    const server = await options.provider(origin);
    const interaction = await server.Interaction.find(uid);
    const client = interaction && (await server.Client.find(text(interaction.params.client_id)));
    return client && { server, interaction, client };
  };
  const scopesOf = ({ params }: Pick<Interaction, "params">) =>
    text(params.scope)
      .split(" ")
      .filter((scope) => options.knownScopes.has(scope));
  const sessionOf = async (server: Provider, interaction: Interaction, browser: Browser) => {
    const uid = interaction.session?.uid;
    if (browser.isOperator) return uid === undefined ? undefined : server.Session.findByUid(uid);
    const id = readCookie(browser.cookieHeader, options.sessionCookie);
    return id === undefined ? undefined : server.Session.find(id);
  };
  const find = async (uid: string, browser: Browser): Promise<PendingAuthorization | undefined> => {
    const waiting = isTheirs(uid, browser) ? await options.findWaiting(uid) : undefined;
    if (!waiting || waiting.result) return undefined;
    const { params, prompt, session } = waiting;
    const server = await options.provider(browser.origin);
    const client = await server.Client.find(text(params.client_id));
    if (!client) return undefined;
    return {
      uid,
      clientId: client.clientId,
      clientName: client.clientName ?? client.clientId,
      redirectUri: text(params.redirect_uri),
      scopes: scopesOf(waiting),
      signedInAs: prompt.name === "login" ? null : (session?.accountId ?? null),
      loginHint: text(params.login_hint) || null,
    };
  };

  return {
    find,

    async list(origin) {
      const operator = { cookieHeader: undefined, origin, isOperator: true };
      const found = await Promise.all((await options.interactionIds()).map((uid) => find(uid, operator)));
      return found.filter((pending) => pending !== undefined);
    },

    async findAnswer(uid, browser) {
      const found = await load(uid, browser);
      return found?.interaction.result ? found.interaction.returnTo : undefined;
    },

    async approve(uid, browser, approval) {
      const found = await load(uid, browser);
      if (!found) return undefined;
      const { server, interaction, client } = found;
      if (interaction.result || !(await options.claim(uid))) return interaction.returnTo;

      const session = await sessionOf(server, interaction, browser);
      const isSame = session?.accountId === approval.subject;
      // The library would ask to sign the other person out first, on a page of its own.
      if (session && !isSame) await session.destroy();
      if (!isSame) delete interaction.session;
      const asked = scopesOf(interaction);
      const grantId = await options.inTurn(() =>
        createGrant(server, { ...options, client, asked, approval }),
      );
      interaction.result = {
        ...((approval.signedIn || !isSame) && { login: { accountId: approval.subject, amr: ["pwd"] } }),
        consent: { grantId },
      };
      await interaction.persist();
      return interaction.returnTo;
    },

    async deny(uid, browser, { error, description } = DECLINED) {
      const found = await load(uid, browser);
      if (!found) return undefined;
      const { interaction } = found;
      if (interaction.result || !(await options.claim(uid))) return interaction.returnTo;
      interaction.result = { error, error_description: description };
      await interaction.persist();
      return interaction.returnTo;
    },

    async expire(uid, browser) {
      await (await load(uid, browser))?.interaction.destroy();
    },

    async forgetSession(uid, browser) {
      const found = await load(uid, browser);
      if (!found) return;
      const session = await sessionOf(found.server, found.interaction, browser);
      await session?.destroy();
      delete found.interaction.session;
      await found.interaction.persist();
    },
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
