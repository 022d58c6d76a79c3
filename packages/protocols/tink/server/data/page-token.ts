import { hash } from "node:crypto";
import type { Instant } from "@sandbank/domain";
import { TinkError } from "../http/tink-error.ts";

/** Where a page of transactions ended: newest first, those of one instant by id. */
export interface Position {
  readonly at: Instant;
  readonly id: string;
}

/** What a token says: the list goes on after a row, as it was seen when its first page was. */
export interface Continuation extends Position {
  readonly seenAt: Instant;
}

/** What a token is good for, such as a user and filters: its pages follow each other and no other list's. */
export type List = readonly string[];

const TOKEN = /^([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-f]{8})$/;

/** Opaque and URL-safe. What is newer than the position comes before it, so later arrivals shift nothing. */
export function writePageToken({ seenAt, at, id }: Continuation, list: List): string {
  const text = `${seenAt.toString(36)}.${at.toString(36)}.${id}`;
  return Buffer.from(`${text}.${checkOf(text, list)}`).toString("base64url");
}

/** @throws TinkError 400 for what is no token of this list */
export function readPageToken(token: string, list: List): Continuation {
  const [, seenAt = "", at = "", id = "", check] =
    TOKEN.exec(Buffer.from(token, "base64url").toString("latin1")) ?? [];
  if (check === undefined || check !== checkOf(`${seenAt}.${at}.${id}`, list)) {
    throw new TinkError(
      400,
      "data.invalid_page_token",
      `pageToken "${token}" is not one this list gave; send the nextPageToken of the page before as it came, with the same filters.`,
    );
  }
  return { seenAt: Number.parseInt(seenAt, 36), at: Number.parseInt(at, 36), id };
}

function checkOf(text: string, list: List): string {
  return hash("sha256", [...list, text].join("\n"), "hex").slice(0, 8);
}
