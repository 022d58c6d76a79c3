import { TinkError } from "../http/tink-error.ts";
import type { Provider } from "../providers/provider.ts";
import type { KeptCredentials, KeptLogin, Step } from "./kept-credentials.ts";

/** @throws TinkError 409 where the person is somewhere else */
export function requireStep({ id, status, steps }: KeptCredentials, wanted: readonly Step["kind"][]): void {
  const [next] = steps;
  if (status.startsWith("AWAITING") && next && wanted.includes(next.kind)) return;
  throw new TinkError(
    409,
    "credentials.not_awaiting",
    `The credentials ${id} are ${status}${next ? `, and ${next.kind} comes next` : ""}: that is not possible now.`,
  );
}

const EXTENDABLE: readonly string[] = ["UPDATED", "TEMPORARY_ERROR", "SESSION_EXPIRED"];

/**
 * Whose consent can go on, also after its end: https://docs.tink.com/resources/transactions/consent-reconfirmation
 * @throws TinkError 400 where the provider does not let it, or there is none
 */
export function requireExtendable(
  { status, login, consented }: KeptCredentials,
  { name, terms }: Provider,
): KeptLogin {
  if (!terms.extendable)
    throw new TinkError(
      400,
      "provider_consents.not_extendable",
      `Consents of ${name} cannot be extended; authenticate the credentials instead.`,
    );
  if (consented && login && EXTENDABLE.includes(status)) return login;
  throw new TinkError(
    400,
    "provider_consents.not_active",
    `The credentials are ${status}: there is no consent that could be extended. Authenticate them instead.`,
  );
}
