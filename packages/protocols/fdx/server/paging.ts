import { type PageMetadata, pageMetadata as pageShape } from "../wire.ts";
import { FdxError } from "./fdx-error.ts";

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 500;

export interface PageRequest {
  readonly limit: number;
  readonly pageKey: string | undefined;
}

/**
 * `limit` and `pageKey` (`offset` is its deprecated spelling) of a request. More than 500 at a time are cut to
 * 500, as FDX lets a provider do.
 * @throws FdxError 401 (HTTP 400) for a limit that is no whole number from 1.
 */
export function readPageRequest(query: (name: string) => string | undefined): PageRequest {
  const text = query("limit") ?? String(DEFAULT_LIMIT);
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new FdxError("invalidInput", `limit is "${text}"; write a whole number from 1.`);
  return { limit: Math.min(limit, LARGEST_LIMIT), pageKey: query("pageKey") ?? query("offset") };
}

/** The `page` of an answer; both spellings of the next key, neither on the last page. */
export function pageMetadata(nextPageKey: string | null, totalElements: number): PageMetadata {
  return { ...(nextPageKey !== null && { nextPageKey, nextOffset: nextPageKey }), totalElements };
}

/** One page of a short list; the page key is the id of the last item of the page before. */
export function pageOf<T extends { readonly id: string }>(items: readonly T[], request: PageRequest) {
  const { limit, pageKey } = request;
  const previous = pageKey === undefined ? -1 : items.findIndex(({ id }) => id === pageKey);
  if (pageKey !== undefined && previous < 0) throw unknownPageKey(pageKey);
  const page = items.slice(previous + 1, previous + 1 + limit);
  const hasMore = previous + 1 + page.length < items.length;
  return { items: page, page: pageMetadata(hasMore ? (page.at(-1)?.id ?? null) : null, items.length) };
}

export function unknownPageKey(pageKey: string): FdxError {
  return new FdxError("invalidInput", `pageKey "${pageKey}" is not one this list gave. Start without it.`);
}

/** How lists come in pages here, for those who answer in an endpoint's place. */
export const paging = {
  parameters: ["pageKey", "offset"],
  lists: ["accounts", "transactions", "statements", "notifications"],
  /** The same page, leading to another one. */
  leadTo: (page: Readonly<Record<string, unknown>>, pageKey: string) => {
    const metadata = pageShape.catch({}).parse(page.page);
    return { ...page, page: { ...metadata, nextPageKey: pageKey, nextOffset: pageKey } };
  },
} as const;
