import { connectionExists, findConnection, type KnownConnection, type OwnedId } from "@sandbank/database";
import type { Provider } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";

/** The user's connection. @throws ServiceError not_found, or forbidden when it is somebody else's. */
export async function ownedConnection(ctx: SyncContext, owned: OwnedId): Promise<KnownConnection> {
  const found = await findConnection(ctx.db, owned);
  if (found) return found;
  if (await connectionExists(ctx.db, owned.id))
    throw new ServiceError("forbidden", "This connection is not yours.");
  throw new ServiceError("not_found", "There is no such connection.");
}

/** The adapter for a protocol. @throws ServiceError when this core was started without it. */
export function adapterFor(ctx: SyncContext, protocol: string): Provider {
  const provider = ctx.providers.get(protocol);
  if (provider) return provider;
  throw new ServiceError("provider", "This bank cannot be reached from here.", {
    providerCode: "not_supported",
  });
}
