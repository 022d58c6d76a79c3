import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";

/** No list of data v2 gives more at once: more asked for are cut to it. */
const MOST_ROWS = 100;

/** `pageSize` of a request. @throws TinkError 400 for what is no whole number from 1 */
export function readPageSize({ query }: Pick<TinkRequest, "query">, unlessTold: number = MOST_ROWS): number {
  const text = query("pageSize") || String(unlessTold);
  const size = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (size < 1) {
    throw new TinkError(
      400,
      "data.invalid_page_size",
      `pageSize is "${text}"; write a whole number from 1 to ${MOST_ROWS}.`,
    );
  }
  return Math.min(size, MOST_ROWS);
}
