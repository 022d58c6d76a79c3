import type { Clock, InstitutionHealth } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { EndpointPort, NewEndpoint, WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { Store } from "@sandbank/store";
import type { Account, Edit, IngestedAccounts, World } from "@sandbank/world";
import type { Apps } from "./apps/apps.ts";
import type { CredentialsBook } from "./credentials/credentials.ts";
import type { TinkPeople } from "./credentials/login.ts";
import type { Events } from "./events/events.ts";
import type { Tokens } from "./oauth/tokens.ts";
import type { Users } from "./users/users.ts";

/** As much of its host as Tink in a world needs. */
export interface TinkOptions {
  readonly world: World;
  /** The world's. */
  readonly store: Store;
  /** What applications ingested into it for their users. */
  readonly ingested: IngestedAccounts;
  /** The demo banks behind it. */
  readonly banks: readonly InstitutionManifest[];
  /** What every path of the world begins with: empty, or `/~{world}`. */
  readonly base: string;
  /** Who can sign in at them. */
  readonly people: TinkPeople;
  /** How a bank is doing now. */
  readonly health: (bank: string) => InstitutionHealth;
  /** Whom the façade tells what happened; sends through the world's outbox. */
  readonly outbox: Outbox;
  /** What callers may go by besides the world's clock. */
  readonly machineClock?: Clock;
  /** Told of failures that are ours. */
  readonly onServerError: (error: unknown) => void;
  /** Looks at the world and then edits it, alone among all who do. */
  readonly inTurnOfEdits: <Result>(work: (book: OpenBook) => Promise<Result>) => Promise<Result>;
  /** Called when something may come due sooner than it did. */
  readonly onChanged: () => void;
}

/** A world nobody else edits meanwhile. */
export interface OpenBook {
  readonly world: World;
  /** Edits and keeps the edit. @returns what `Overlay.apply` gives */
  apply(account: Account, edit: Edit): Promise<string>;
}

/** The part of the world's outbox that belongs to the façade. */
export interface Outbox extends EndpointPort {
  /** Every endpoint, those entered by hand too, oldest first. */
  list(): Promise<WebhookEndpoint[]>;
  /** What is left out stays as it is, single terms too. */
  change(
    endpointId: string,
    change: Partial<Pick<NewEndpoint, "url" | "types" | "terms">>,
  ): Promise<WebhookEndpoint>;
  /** Tells one endpoint; sent as soon as possible, or so many milliseconds of world time from now. */
  send(
    endpointId: string,
    message: { readonly type: string; readonly body: object },
    delayMs?: number,
  ): Promise<void>;
}

/** What every room builds on. */
export interface TinkCore extends TinkOptions {
  /** The world's clock. */
  readonly clock: Clock;
  readonly seed: number;
  /** What Tink keeps in the world's store; nothing of anybody else's. */
  readonly store: Store;
  /** Path in front of everything of the façade: `/tink`, or `/~{world}/tink`. */
  readonly base: string;
  /** The next id of its kind, 32 hex digits, from the world's seed: no two callers get the same. */
  drawId(kind: string): Promise<string>;
  readonly apps: Apps;
  readonly users: Users;
  readonly tokens: Tokens;
}

/** Everything an endpoint may reach. */
export interface TinkContext extends TinkCore {
  readonly events: Events;
  readonly credentials: CredentialsBook;
}
