import { TinkError } from "../http/tink-error.ts";
import { type List, readPageToken, writePageToken } from "./page-token.ts";

interface PageRequest {
  readonly pageSize: number;
  readonly pageToken: string | undefined;
}

/** One page of a short list in its own order; the next one goes on after the last item of this one. */
export function pageOfItems<Item extends { readonly id: string }>(
  items: readonly Item[],
  list: List,
  { pageSize, pageToken }: PageRequest,
): { readonly items: Item[]; readonly token: string | null } {
  const start = pageToken ? startAfter(items, readPageToken(pageToken, list).id) : 0;
  const page = items.slice(start, start + pageSize);
  const last = start + pageSize < items.length ? page.at(-1) : undefined;
  return { items: page, token: last ? writePageToken({ seenAt: 0, at: 0, id: last.id }, list) : null };
}

/** @throws TinkError 400 where what the last page ended with is gone */
function startAfter(items: readonly { readonly id: string }[], id: string): number {
  const at = items.findIndex((item) => item.id === id);
  if (at >= 0) return at + 1;
  throw new TinkError(
    400,
    "data.invalid_page_token",
    "What the page before ended with is not there any more; start again without pageToken.",
  );
}
