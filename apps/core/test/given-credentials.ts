import { randomBytes } from "node:crypto";
import type { ConnectionRequest, Provider } from "@sandbank/provider";

/** What an adapter gives to keep, after somebody did what they are asked for at the pages they are sent to. */
export async function givenCredentials(
  provider: Provider,
  request: Omit<ConnectionRequest, "state">,
  answer: (authorizeUrl: string) => Promise<URL>,
): Promise<string> {
  const { bankId, redirectUri } = request;
  const state = randomBytes(16).toString("hex");
  const begun = await provider.initiateConnection({ ...request, state });
  if (begun.status !== "pending") throw new Error(`${bankId} asks nobody`);
  const { pending } = begun;
  const callbackUrl = await answer(begun.authorizeUrl);
  return (await provider.completeConnection({ bankId, redirectUri, state, pending, callbackUrl }))
    .credentials;
}
