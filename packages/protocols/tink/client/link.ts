import type { ConnectionAnswer } from "@sandbank/provider";
import { ProviderError } from "@sandbank/provider";
import type { TinkBank, TinkProviderOptions } from "./options.ts";
import { callbackError } from "./reasons.ts";

/** What Tink Link may do for the person: https://github.com/tink-ab/tink-postman, "Transactions continuous access". */
export const LINK_SCOPES = [
  "authorization:read",
  "authorization:grant",
  "credentials:refresh",
  "credentials:read",
  "credentials:write",
  "providers:read",
  "user:read",
];

/** What a person is sent to Tink Link for. */
export type LinkErrand =
  | { readonly kind: "connect-accounts" }
  | { readonly kind: "update-consent" | "extend-consent"; readonly credentialsId: string };

interface LinkRequest {
  readonly errand: LinkErrand;
  readonly bank: TinkBank;
  readonly redirectUri: string;
  readonly state: string;
  /** Of the delegated grant. */
  readonly code: string;
}

/** Where a person with a user of their own begins. https://docs.tink.com/resources/tink-link/tink-link-web-api-reference */
export function linkUrl(
  { linkUrl, clientId, locale = "en_US", testBanks = true }: TinkProviderOptions,
  { errand, bank, redirectUri, state, code }: LinkRequest,
): string {
  const url = new URL(`${linkUrl}/1.0/transactions/${errand.kind}`);
  const query = {
    client_id: clientId,
    redirect_uri: redirectUri,
    authorization_code: code,
    market: bank.country,
    locale,
    state,
    ...(errand.kind === "connect-accounts"
      ? { input_provider: bank.providerNames[0] }
      : { credentials_id: errand.credentialsId }),
    ...(testBanks && { test: "true" }),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** The credentials a person comes back with. @throws ProviderError why they did not */
export function readCallback({ callbackUrl, state }: ConnectionAnswer): string {
  const answer = callbackUrl.searchParams;
  if (answer.get("state") !== state) {
    throw new ProviderError("invalid_callback", "the answer has another state than the question");
  }
  if (answer.get("error") !== null) throw callbackError(answer);
  const credentialsId = answer.get("credentials_id") ?? answer.get("credentialsId");
  if (!credentialsId) throw new ProviderError("invalid_callback", "the answer names no credentials");
  return credentialsId;
}
