import { successUrl } from "./callback.ts";
import { endWith } from "./fail.ts";
import { journeysOf } from "./journey.ts";
import type { LinkStep } from "./step.ts";

/** Tells the application that the bank is connected. @returns where the browser goes */
export async function finish(step: LinkStep): Promise<string> {
  const { context, journey, app, credentials } = step;
  const user = journey.userId === null ? undefined : await context.users.get(journey.userId);
  if (!credentials || !user)
    return endWith(step, { error: "INTERNAL_ERROR", reason: "REQUEST_FAILED_FETCH_CREDENTIALS" });
  const code = journey.isOneTime
    ? await context.tokens.issueCode({ app, user, scopes: journey.scopes })
    : null;
  const url = successUrl(journey, { code, credentialsId: credentials.id });
  await journeysOf(context).save({ ...journey, leftFor: url });
  return url;
}
