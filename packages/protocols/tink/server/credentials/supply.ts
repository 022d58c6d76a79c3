import type { Field } from "../../wire/index.ts";
import { TinkError } from "../http/tink-error.ts";
import { CODE_FIELD, METHOD_FIELD } from "../providers/fields.ts";
import type { Provider } from "../providers/provider.ts";
import { failed } from "./credentials-at.ts";
import type { CredentialsContext } from "./credentials-context.ts";
import type { KeptCredentials } from "./kept-credentials.ts";
import { proceed } from "./proceed.ts";

/** What a person is asked to fill in; empty where nothing is. */
export function askedFields({ status, steps }: Pick<KeptCredentials, "status" | "steps">): readonly Field[] {
  if (status !== "AWAITING_SUPPLEMENTAL_INFORMATION") return [];
  return steps[0]?.kind === "method" ? [METHOD_FIELD] : [CODE_FIELD];
}

/** Goes on with what the person filled in. Nothing at all is turning back. */
export async function supplyFields(
  context: CredentialsContext,
  provider: Provider,
  kept: KeptCredentials,
  information: Readonly<Record<string, string>>,
): Promise<KeptCredentials> {
  const [field] = askedFields(kept);
  if (!field)
    throw new TinkError(
      409,
      "credentials.not_awaiting_information",
      `The credentials are ${kept.status}: nothing is asked for that could be supplied.`,
    );
  const now = context.clock.now();
  if (Object.keys(information).length === 0) return failed(kept, "DYNAMIC_CREDENTIALS_FLOW_CANCELLED", now);
  const value = information[field.name]?.trim();
  if (value === undefined || Object.keys(information).length > 1)
    throw new TinkError(
      400,
      "credentials.invalid_information",
      `What is asked for is ${field.name}, not ${Object.keys(information).join(", ")}.`,
    );
  const isRight = field.options ? field.options.includes(value) : value === context.people.oneTimeCode;
  if (!isRight) return failed(kept, "DYNAMIC_CREDENTIALS_INCORRECT", now);
  return proceed(context, provider, { ...kept, steps: kept.steps.slice(1) });
}
