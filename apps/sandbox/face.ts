import type { Instant, InstitutionHealth } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { AuthorizationServer } from "@sandbank/protocol-oauth/server";
import type { EndpointPort, WebhookDialect } from "@sandbank/protocol-webhooks/server";
import type { World } from "@sandbank/world";
import type { Hono } from "hono";

/** A kind of data a person can share or withhold, in their words. */
export interface Permission {
  readonly scope: string;
  readonly title: string;
  readonly description: string;
  /** Nothing works without it, so it cannot be unticked. */
  readonly required: boolean;
}

interface FaceOptions {
  readonly world: World;
  readonly bank: InstitutionManifest;
  readonly authorization: AuthorizationServer;
  /** Where its applications want to be told what happens. */
  readonly endpoints: EndpointPort;
  /** How it is doing now. */
  readonly health: () => InstitutionHealth;
  readonly customerOf: (subject: string) => number;
  readonly onServerError: (error: unknown) => void;
}

/** Something a client can ask for. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  /** Below the institution; `:id` stands for any one segment. */
  readonly path: string;
}

/** How a dialect spells lists that come in pages. */
interface Paging {
  /** Query parameters of which each asks for a further page. */
  readonly parameters: readonly string[];
  /** Names under which an answer carries a list. */
  readonly lists: readonly string[];
  /** The same answer, with another page to follow. */
  leadTo(page: Readonly<Record<string, unknown>>, pageKey: string): object;
}

/** A request that may have been answered before. */
interface Repeated {
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** An answer of status 200. */
interface Recalled {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** How a wire dialect is hosted: one per dialect, see `faces.ts`. */
export interface Face {
  /** Path below the institution its routes are mounted at. */
  readonly mountPath: string;
  /** Base URL of its API, below the institution. */
  readonly apiPath: string;
  /** Where the dialect is documented. */
  readonly reference: { readonly label: string; readonly url: string };
  /** What it asks people for; each scope is also one of the authorization server's. */
  readonly permissions: readonly Permission[];
  readonly operations: readonly Operation[];
  /** Which of them tells how the bank is doing, and answers while it is down; absent where none does. */
  readonly healthOperation?: string;
  /**
   * The body of a failure no endpoint decided on, such as an outage.
   * @param at when, by the world's clock
   * @param retryAfterMs how long it says to wait; null where it says nothing
   */
  errorBody(status: number, message: string, at: Instant, retryAfterMs: number | null): object;
  /** What every answer carries besides; absent for nothing. @param body of the failure @param sent by the caller */
  errorHeaders?(body: object, sent: Pick<Headers, "get">): Readonly<Record<string, string>>;
  readonly paging: Paging;
  /** How it tells applications what happens; absent where it does not. */
  readonly webhooks?: WebhookDialect;
  create(options: FaceOptions): Hono;
  /** What a GET would be answered with, where that was worked out before; absent where nothing is remembered. */
  recall?(
    options: Pick<FaceOptions, "world" | "authorization">,
    request: Repeated,
  ): Promise<Recalled | undefined>;
}
