import {
  type BegunRenewal,
  renewConsent,
  ServiceError,
  type StartedConnection,
  type SyncContext,
  startConnection,
} from "@sandbank/sync";
import { fieldRefusal } from "../errors.ts";

/** Begins to connect; a mobile number that is missing is told as a field that is. */
export function beginToConnect(
  ctx: SyncContext,
  input: { userId: string; providerId: string; mobile?: string | undefined },
): Promise<StartedConnection> {
  return tellingMobile(() => startConnection({ ctx, input }));
}

/** Begins to renew a consent; a mobile number that is missing is told as a field that is. */
export function beginToRenew(
  ctx: SyncContext,
  input: { userId: string; connectionId: string; mobile?: string | undefined },
): Promise<BegunRenewal> {
  return tellingMobile(() => renewConsent({ ctx, input }));
}

async function tellingMobile<T>(begin: () => Promise<T>): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    if (!(error instanceof ServiceError) || error.providerCode !== "mobile_required") throw error;
    throw fieldRefusal("mobile", "is needed: the ten digits your accounts at this bank are known by");
  }
}
