import { extendConsentRequest, type ProviderConsent } from "../../wire/index.ts";
import type { Credentials } from "../credentials/credentials.ts";
import { unknownCredentials } from "../credentials/credentials-records.ts";
import { accountIdOf } from "../data/account-id.ts";
import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { noContent, ok } from "../http/reply.ts";
import { findProvider } from "../providers/provider.ts";
import type { TinkContext } from "../tink-context.ts";
import { consentOperations } from "./operations.ts";

/** https://docs.tink.com/api#connectivity/provider-consent */
export const consentEndpoints: readonly Endpoint[] = endpointsOf(consentOperations, {
  /** Of credentials a person agreed with, whatever has become of them since. */
  async listProviderConsents(context, { user }, request) {
    const wanted = request.query("credentialsId");
    const theirs = (await context.credentials.of(user.id)).filter(
      ({ id, updated }) => updated !== null && (wanted === undefined || id === wanted),
    );
    return ok({ providerConsents: theirs.map((each) => consentView(context, each)) });
  },

  async extendProviderConsent(context, { user }, request) {
    const { credentialsId } = await readJson(request, extendConsentRequest);
    const found = await context.credentials.get(credentialsId);
    if (found?.userId !== user.id) throw unknownCredentials(credentialsId);
    await context.credentials.extend(credentialsId);
    return noContent;
  },
});

function consentView({ banks, seed }: TinkContext, credentials: Credentials): ProviderConsent {
  const { id, providerName, accountIds, status, statusUpdated, sessionExpiryDate, problem } = credentials;
  return {
    credentialsId: id,
    providerName,
    accountIds: accountIds.map((accountId) => accountIdOf(seed, id, accountId)),
    status,
    statusUpdated,
    sessionExpiryDate,
    sessionExtendable: findProvider(banks, providerName)?.terms.extendable ?? false,
    ...(problem && { detailedError: problem }),
  };
}
