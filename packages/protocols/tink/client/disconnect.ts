import { accountsPage, credentialsList } from "./answers.ts";
import type { TinkApi } from "./api.ts";
import type { Credentials } from "./credentials.ts";
import { isStatus } from "./errors.ts";

/**
 * Ends the access to a bank, and Tink's knowledge of a user of whom nothing else is left there.
 * @throws ProviderError, not for what has ended already
 */
export async function disconnect(api: TinkApi, { credentialsId }: Credentials): Promise<void> {
  try {
    await api.delete(`/api/v1/credentials/${encodeURIComponent(credentialsId)}`);
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
  }
  const { credentials } = await api.get("/api/v1/credentials/list", credentialsList);
  if (credentials.some(({ id, status }) => id !== credentialsId && status !== "DELETED")) return;
  // What somebody ingested is theirs to delete. What Tink is still deleting counts as left: the user stays, for nothing.
  const { accounts } = await api.get("/data/v2/accounts", accountsPage, { pageSize: "1" });
  if (accounts.length > 0) return;
  await api.command("/api/v1/user/delete");
}
