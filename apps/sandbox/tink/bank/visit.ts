import type { InstitutionManifest } from "@sandbank/institutions";
import { type Asked, bankPageUrl, type Credentials } from "@sandbank/protocol-tink/link";
import type { Customer } from "@sandbank/world";
import type { LinkPages } from "../link/link-pages.ts";

/** Somebody who was sent to a demo bank's own page, or to its app. */
export interface Visit {
  readonly pages: LinkPages;
  readonly manifest: InstitutionManifest;
  readonly credentials: Credentials;
  readonly asked: Extract<Asked, { ticket: string }>;
  /** Path of this visit, e.g. `/demobank-se/sign-in/abc`. */
  readonly base: string;
  /** Who asks, in words. */
  readonly asker: string;
}

/** Undefined for a ticket that counts no more, or is another bank's or for something else. */
export async function loadVisit(
  pages: LinkPages,
  {
    bank,
    kind,
    ticket,
  }: { readonly bank: string; readonly kind: Visit["asked"]["kind"]; readonly ticket: string },
): Promise<Visit | undefined> {
  const { context } = pages;
  const manifest = context.banks.find(({ id }) => id === bank);
  const credentials = await context.credentials.byTicket(ticket);
  const asked = credentials?.asked;
  if (!manifest || credentials?.bank !== bank || !asked || !("ticket" in asked) || asked.kind !== kind)
    return undefined;
  const user = await context.users.get(credentials.userId);
  const app = user && (await context.apps.get(user.appId));
  return {
    pages,
    manifest,
    credentials,
    asked,
    base: bankPageUrl({ base: context.base, origin: "" }, bank, asked),
    asker: app?.name ?? "Tink",
  };
}

/** Who signed in; undefined before anybody did. */
export function customerOf({ pages, manifest, credentials }: Visit): Customer | undefined {
  const { customer } = credentials;
  return customer === null ? undefined : pages.context.world.customer(customer, manifest.country);
}

/** The address the browser goes back to, as it was said, with whose credentials it is about. Null where nobody said. */
export function returnUrl({ id, callbackUri }: Pick<Credentials, "id" | "callbackUri">): string | null {
  const url = callbackUri === null ? null : URL.parse(callbackUri);
  if (!url) return null;
  url.searchParams.set("credentialsId", id);
  return url.href;
}
