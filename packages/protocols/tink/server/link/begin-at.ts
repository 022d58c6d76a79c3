import type { Credentials } from "../credentials/credentials.ts";
import { findProvider, providersIn } from "../providers/provider.ts";
import type { TinkContext } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";
import type { RefusedJourney } from "./enter.ts";
import type { Journey } from "./journey.ts";
import type { LinkRefusal } from "./link-refusal.ts";
import { offeredProviders } from "./offered-providers.ts";
import type { LinkParameters } from "./parameters.ts";
import type { LinkPurpose } from "./paths.ts";

/** A journey that does not begin. */
export interface Stopped {
  readonly refusal: LinkRefusal;
  /** What the application is told of what was found before. */
  readonly known?: Partial<Pick<RefusedJourney, "credentialsId" | "providerName">>;
}

type Begun = Pick<Journey, "providerName" | "credentialsId">;
type Offered = Exclude<LinkPurpose, { kind: "not_offered" }>;

/** The bank and the credentials a journey begins with, as far as it is known. */
export async function bankOf(
  context: TinkContext,
  purpose: Offered,
  user: TinkUser | null,
  parameters: LinkParameters,
): Promise<Begun | Stopped> {
  if (purpose.kind === "connect") return fixedProvider(context, parameters);
  const { credentialsId } = parameters;
  const credentials = credentialsId === null ? undefined : await context.credentials.get(credentialsId);
  if (credentials && credentials.userId === user?.id) return knownCredentials(context, purpose, credentials);
  const detail = `credentials_id: the user behind authorization_code has no credentials "${credentialsId}".`;
  return { refusal: { error: "INTERNAL_ERROR", reason: "REQUEST_FAILED_FETCH_CREDENTIALS", detail } };
}

function knownCredentials(
  { banks }: TinkContext,
  purpose: Offered,
  { id, providerName, asked, status }: Credentials,
): Begun | Stopped {
  const known = { providerName, credentialsId: id };
  const terms = findProvider(banks, providerName)?.terms;
  const stop = (
    reason: Extract<LinkRefusal, { error: "BAD_REQUEST" }>["reason"],
    detail: string,
  ): Stopped => ({
    known,
    refusal: { error: "BAD_REQUEST", reason, detail },
  });
  if (purpose.kind === "extend" && !terms?.extendable)
    return stop(
      "INVALID_STATE_PROVIDER",
      `Consents of ${providerName} cannot be extended; send the person to update-consent instead.`,
    );
  if (purpose.kind === "renew" && purpose.by === "open_banking" && terms?.accessType !== "OPEN_BANKING")
    return stop("INVALID_STATE_NON_OPEN_BANKING_PROVIDER", `${providerName} is not reached by open banking.`);
  if (purpose.kind !== "extend" && asked && asked.kind !== "fields")
    return stop(
      "INVALID_STATE_CREDENTIALS_IS_AWAITING_THIRD_PARTY",
      `The credentials are ${status}: the person is at the bank already. It ends by itself after a few minutes.`,
    );
  return known;
}

function fixedProvider(context: TinkContext, parameters: LinkParameters): Begun | Stopped {
  const { inputProvider, market, isTest } = parameters;
  if (inputProvider === null) return { providerName: null, credentialsId: null };
  const known = { providerName: inputProvider };
  const offered = offeredProviders(context, { ...parameters, segments: [...parameters.segments] });
  if (offered.some(({ name }) => name === inputProvider))
    return { providerName: inputProvider, credentialsId: null };
  if (providersIn(context.banks, market).some(({ name }) => name === inputProvider)) {
    const why = isTest
      ? "it does not share accounts of the kind asked for"
      : "it is a demo bank, which takes test=true";
    const detail = `input_provider: "${inputProvider}" is not available: ${why}.`;
    return { known, refusal: { error: "BAD_REQUEST", reason: "INVALID_STATE_PROVIDER", detail } };
  }
  const other = findProvider(context.banks, inputProvider);
  const detail = other
    ? `input_provider: "${inputProvider}" is in the market ${other.market}, not in ${market}.`
    : `input_provider: there is no provider "${inputProvider}"; GET /api/v1/providers/${market} lists those of the market.`;
  return { known, refusal: { error: "TEMPORARY_ERROR", reason: "REQUEST_FAILED_FETCH_PROVIDER", detail } };
}
