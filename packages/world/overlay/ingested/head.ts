import type { Instant } from "@sandbank/domain";
import type { IngestedAccount, IngestedAccountChange, NewIngestedAccount } from "../../model/index.ts";
import type { KeptJson, KeptValue } from "./shelf.ts";
import type { UserIds } from "./user-ids.ts";

/** An account as it is kept; `number` counts all the user ever had. */
export interface KeptAccount extends Omit<IngestedAccount, "id" | "balanceMinor" | "number"> {
  readonly place: number;
  readonly number: string;
}

/** What is read with every call of a user: it says how far the log goes. */
export interface Head {
  /** When the user's first account was opened. */
  readonly since: Instant;
  /** Of the last entry of the log. */
  readonly version: number;
  /** Accounts the user ever had. */
  readonly opened: number;
  /** Somebody was told of all that expired until then. */
  readonly toldUntil: Instant;
  readonly accounts: readonly KeptAccount[];
}

export function emptyHead(now: Instant): Head {
  return { since: now, version: 0, opened: 0, toldUntil: now, accounts: [] };
}

export function keptHead(head: Head): KeptValue {
  const accounts = head.accounts.map((account) => ({ ...account, flags: [...account.flags] }));
  return { ...head, accounts: accounts as KeptJson[] };
}

const read = new WeakMap<object, Head>();

/** @throws RangeError for what is no head */
export function readHead(value: unknown): Head {
  const head = value as Head;
  if (read.has(head)) return head;
  const numbers = [head.since, head.version, head.opened, head.toldUntil];
  if (!numbers.every(Number.isFinite) || !Array.isArray(head.accounts) || !head.accounts.every(isAccount)) {
    throw new RangeError("What was kept of a user's ingested accounts is damaged");
  }
  read.set(head, head);
  return head;
}

function isAccount(account: KeptAccount): boolean {
  const { place, ingestedMinor, reservedMinor, externalId, name, number, flags } = account;
  const numbers = [place, ingestedMinor, reservedMinor];
  const texts = [externalId, name, number];
  return (
    numbers.every(Number.isSafeInteger) &&
    texts.every((text) => typeof text === "string") &&
    Array.isArray(flags)
  );
}

export function openedAccount(account: NewIngestedAccount, place: number, now: Instant): KeptAccount {
  return {
    place,
    externalId: account.externalId,
    name: account.name,
    number: account.number,
    type: account.type,
    currency: account.currency,
    ingestedMinor: account.balanceMinor,
    reservedMinor: account.reservedMinor ?? 0,
    availableCreditMinor: account.availableCreditMinor ?? null,
    closed: account.closed ?? false,
    exclusion: account.exclusion ?? "NONE",
    flags: account.flags ?? [],
    payload: account.payload ?? null,
    openedAt: now,
    refreshedAt: now,
  };
}

export function changedAccount(
  account: KeptAccount,
  change: IngestedAccountChange,
  now: Instant,
): KeptAccount {
  return {
    ...account,
    name: change.name ?? account.name,
    type: change.type ?? account.type,
    availableCreditMinor: change.availableCreditMinor ?? account.availableCreditMinor,
    closed: change.closed ?? account.closed,
    exclusion: change.exclusion ?? account.exclusion,
    refreshedAt: now,
  };
}

export function shownAccount({ place, ...kept }: KeptAccount, ids: UserIds): IngestedAccount {
  return { id: ids.account(place), ...kept, balanceMinor: kept.ingestedMinor - kept.reservedMinor };
}
