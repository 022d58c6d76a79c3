import { z } from "zod";
import { fieldRefusal } from "../errors.ts";
import { plainText } from "../inputs.ts";

const parameter = plainText.max(4_000);

/** What a bank sends a person back with: the whole URL, or its parameters, of which dialects have their own. */
export const answerInput = z
  .object({
    connectionId: z.uuid(),
    callbackUrl: z.url().max(8_000).optional(),
    code: parameter.optional(),
    state: parameter.optional(),
    iss: parameter.optional(),
    error: parameter.optional(),
  })
  .catchall(parameter);

/**
 * The bank's parameters; null when there are none.
 * @throws TRPCError for a URL that is not where banks send people back to, or one beside parameters
 */
export function readAnswer(
  { connectionId: _, callbackUrl, ...parameters }: z.infer<typeof answerInput>,
  redirectUri: string,
): URLSearchParams | null {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  if (callbackUrl === undefined) return given.length === 0 ? null : new URLSearchParams(given);
  const [name] = given[0] ?? [];
  if (name !== undefined) throw fieldRefusal(name, "stands in callbackUrl already; give one of the two");
  const url = new URL(callbackUrl);
  if (url.origin + url.pathname !== redirectUri) {
    throw fieldRefusal("callbackUrl", `is not where banks send people back to: ${redirectUri}`);
  }
  return url.searchParams;
}
