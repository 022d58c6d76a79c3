import type { TinkContext } from "../tink-context.ts";
import type { Asked } from "./credentials.ts";

/** Where a bank's own pages are, below its name. */
export const SIGN_IN_PATH = "/sign-in";
/** Where that is what a person sees on their phone. */
export const BANKID_PATH = "/bankid";

/** Where a person goes to sign in: the bank's page, or what the BankID app would show. */
export function bankPageUrl(
  { base, origin }: Pick<TinkContext, "base"> & { readonly origin: string },
  bank: string,
  asked: Extract<Asked, { ticket: string }>,
): string {
  const world = base.slice(0, base.lastIndexOf("/"));
  const path = asked.kind === "bankid" ? BANKID_PATH : SIGN_IN_PATH;
  return `${origin}${world}/${bank}${path}/${asked.ticket}`;
}
