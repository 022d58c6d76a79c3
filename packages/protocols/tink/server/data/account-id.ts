import { hash } from "node:crypto";

/**
 * Tink's id of an account of the world, 32 hex digits: the same as long as the credentials it was read with are
 * there, another for every user.
 */
export function accountIdOf(seed: number, credentialsId: string, worldAccountId: string): string {
  return hash("sha256", `tink\naccount\n${seed}\n${credentialsId}\n${worldAccountId}`, "hex").slice(0, 32);
}

/**
 * Tink's id of a movement on an account. One that was seen pending keeps its id when it is booked: to Tink that is
 * the same transaction with another status (https://docs.tink.com/resources/transactions/webhooks-for-transactions).
 */
export function transactionIdOf(
  accountId: string,
  { id, pendingId }: { readonly id: string; readonly pendingId: string | null },
): string {
  return hash("sha256", `${accountId}\n${pendingId ?? id}`, "hex").slice(0, 32);
}
