import type { WebhookDialect } from "@sandbank/protocol-webhooks/server";

/** A request somebody can make at a door. */
export interface DoorOperation {
  readonly name: string;
  readonly method: string;
  /** Below the first segment; `:id` stands for any one segment. */
  readonly path: string;
}

/** How a dialect spells lists that come in pages. */
export interface DoorPaging {
  /** Query parameters of which each asks for a further page. */
  readonly parameters: readonly string[];
  /** Names under which an answer carries a list. */
  readonly lists: readonly string[];
  /** The same answer, with another page to follow. */
  leadTo(page: Readonly<Record<string, unknown>>, pageKey: string): object;
}

/** What a host has to know of a door before anybody asks there. */
export interface DoorDescription {
  /** Below the first segment: where its API begins. */
  readonly apiPath: string;
  /** Below the first segment: what begins so is for people. */
  readonly pagePaths: readonly string[];
  readonly operations: readonly DoorOperation[];
  readonly reference: { readonly label: string; readonly url: string };
  /**
   * The body of a failure no endpoint decided on, such as an outage.
   * @param at when, by the world's clock
   * @param retryAfterMs how long it says to wait; null where it says nothing
   */
  errorBody(status: number, message: string, at: number, retryAfterMs: number | null): object;
  /** What every answer carries besides; absent for nothing. @param body of the failure @param sent by the caller */
  errorHeaders?(body: object, sent: Pick<Headers, "get">): Readonly<Record<string, string>>;
  /** Which of them tells how the place is doing, and answers while it is down; absent where none does. */
  readonly healthOperation?: string;
  /** What it tells applications of its own accord, through the world's outbox; absent where it does not. */
  readonly webhooks?: Omit<WebhookDialect, "notify">;
  /** Absent where no list comes in pages. */
  readonly paging?: DoorPaging;
}
