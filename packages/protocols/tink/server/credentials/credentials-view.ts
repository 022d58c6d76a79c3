import type { WireCredentials } from "../../wire/index.ts";
import type { TinkContext } from "../tink-context.ts";
import { bankPageUrl } from "./bank-page-url.ts";
import type { Credentials } from "./credentials.ts";
import { thirdPartyApp } from "./third-party-app.ts";

type Site = Pick<TinkContext, "banks" | "base"> & { readonly origin: string };

/** Credentials as the API shows them. */
export function credentialsView(credentials: Credentials, site: Site): WireCredentials {
  const { id, userId, providerName, type, status, statusUpdated, statusPayload } = credentials;
  const { updated, fields, sessionExpiryDate } = credentials;
  return {
    id,
    userId,
    providerName,
    type,
    status,
    statusUpdated,
    statusPayload,
    updated,
    fields: { ...fields },
    supplementalInformation: supplementalInformation(credentials, site),
    sessionExpiryDate,
  };
}

/** What is asked for, as JSON in a string: an array of fields, or an object for a bank's page or app. */
function supplementalInformation({ asked, bank }: Credentials, site: Site): string | null {
  if (!asked) return null;
  if (asked.kind === "fields") return JSON.stringify(asked.fields);
  const name = site.banks.find(({ id }) => id === bank)?.name ?? bank;
  return JSON.stringify(thirdPartyApp(asked, name, bankPageUrl(site, bank, asked)));
}
