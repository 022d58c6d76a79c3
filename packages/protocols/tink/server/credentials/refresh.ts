import { TinkError } from "../http/tink-error.ts";
import type { Provider } from "../providers/provider.ts";
import type { OperationSource } from "./credentials.ts";
import { type CredentialsContext, isOneOfFirst } from "./credentials-context.ts";
import type { KeptCredentials } from "./kept-credentials.ts";
import { startReading } from "./proceed.ts";
import { beginSignIn } from "./sign-in.ts";

/** Reads the bank anew. A consent that is over stays over; who never got in signs in again. */
export async function refreshCredentials(
  context: CredentialsContext,
  provider: Provider,
  kept: KeptCredentials,
  source: OperationSource,
): Promise<KeptCredentials> {
  const { status } = kept;
  const begun = { ...kept, source };
  if (status === "SESSION_EXPIRED") return { ...begun, statusUpdated: context.clock.now() };
  if (status !== "UPDATED" && status !== "TEMPORARY_ERROR" && !status.endsWith("_ERROR"))
    throw new TinkError(
      409,
      "credentials.busy",
      `The credentials are ${status}; wait until that has come to an end, or finish it.`,
    );
  if (!kept.consented || (status !== "UPDATED" && status !== "TEMPORARY_ERROR"))
    return beginSignIn(context, provider, begun);
  await refuseTooMany(context, kept);
  return startReading(context, provider, begun, { isNewConsent: false });
}

/** @throws TinkError 429 where the bank lets itself be read so rarely */
export async function refuseTooMany(
  context: Pick<CredentialsContext, "store">,
  { bank, login }: Pick<KeptCredentials, "bank" | "login">,
): Promise<void> {
  if (!login?.limit) return;
  const { retryAfterSeconds, times } = login.limit;
  if (!(await isOneOfFirst(context, `limit ${bank} ${login.text}`, times))) return;
  throw new TinkError(
    429,
    "credentials.rate_limited",
    `The bank is read too often; try again after ${retryAfterSeconds} seconds.`,
    {
      headers: { "Retry-After": String(retryAfterSeconds) },
      body: { retryAfterMillis: retryAfterSeconds * 1000 },
    },
  );
}
