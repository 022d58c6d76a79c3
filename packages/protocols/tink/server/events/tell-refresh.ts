import type { RefreshFinished } from "../../wire/event-contents.ts";
import type { CredentialsEvent } from "../credentials/credentials.ts";
import type { TinkCore } from "../tink-context.ts";
import type { Events } from "./events.ts";
import { type ReadingContext, readAccounts } from "./read-accounts.ts";
import { tellAccount } from "./tell-account.ts";

/** Tells what came of reading a bank: what is new on its accounts, and that it is over. Quiet while it is not. */
export async function tellRefresh(
  core: Pick<TinkCore, "users"> & ReadingContext,
  events: Pick<Events, "emit">,
  { at, credentials, source }: CredentialsEvent,
): Promise<void> {
  const { id: credentialsId, status, sessionExpiryDate, problem } = credentials;
  const isOver =
    status === "UPDATED" ||
    status === "TEMPORARY_ERROR" ||
    status === "AUTHENTICATION_ERROR" ||
    status === "SESSION_EXPIRED";
  const user = isOver && (await core.users.get(credentials.userId));
  if (!user) return;
  if (status === "UPDATED")
    for (const change of await readAccounts(core, credentials)) await tellAccount(events, user, change);
  const content: RefreshFinished = {
    credentialsId,
    credentialsStatus: status,
    status,
    finished: Math.floor(at),
    source,
    ...(sessionExpiryDate !== null && { sessionExpiryDate: Math.floor(sessionExpiryDate) }),
    ...(problem && { detailedError: problem }),
  };
  await events.emit({ event: "refresh:finished", userId: user.id, content });
}
