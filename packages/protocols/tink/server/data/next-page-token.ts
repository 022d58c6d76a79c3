import type { TinkApp } from "../apps/app.ts";

/** `nextPageToken` of an answer; on the last page empty or not there, as the application has it. */
export function nextPageToken(token: string | null, { options }: Pick<TinkApp, "options">) {
  if (token !== null) return { nextPageToken: token };
  return options.emptyNextPageToken ? { nextPageToken: "" } : {};
}
