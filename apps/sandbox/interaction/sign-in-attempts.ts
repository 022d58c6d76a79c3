import type { HostedInstitution } from "../hosted-institution.ts";

/** Notes one more attempt of a customer to sign in. @returns the how manieth it is, from 1 */
export function countAttempt(
  { store, manifest }: Pick<HostedInstitution, "store" | "manifest">,
  subject: string,
): Promise<number> {
  return store.increment(`${manifest.id}/SignInAttempts`, subject);
}
