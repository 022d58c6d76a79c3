import type { CredentialsStatus } from "../../wire/index.ts";

const FINISHED: readonly CredentialsStatus[] = [
  "UPDATED",
  "TEMPORARY_ERROR",
  "AUTHENTICATION_ERROR",
  "SESSION_EXPIRED",
];

/** True where something came to an end that applications are told of. */
export function isFinished({ status }: { readonly status: CredentialsStatus }): boolean {
  return FINISHED.includes(status);
}
