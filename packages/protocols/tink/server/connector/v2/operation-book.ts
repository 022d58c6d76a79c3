import { z } from "zod";
import type { TinkApp } from "../../apps/app.ts";
import type { Handler } from "../../http/endpoint.ts";
import { ok } from "../../http/reply.ts";
import { TinkError } from "../../http/tink-error.ts";
import type { TinkContext } from "../../tink-context.ts";
import type { TinkUser } from "../../users/user.ts";

export const CONNECTOR_OPERATION = "ConnectorOperation";
const KEPT_MS = 86_400_000;

const kept = z.object({ appId: z.string(), userId: z.string() });

/**
 * Notes what was stored at once as an operation, for those who wait for one.
 * @returns the body that names it
 */
export async function startOperation(
  { store, clock, drawId }: Pick<TinkContext, "store" | "clock" | "drawId">,
  { id: appId }: Pick<TinkApp, "id">,
  { id: userId }: Pick<TinkUser, "id">,
): Promise<{ readonly operationId: string }> {
  const operationId = await drawId("connector operation");
  const expiresAt = clock.now() + KEPT_MS;
  await store.put({
    kind: CONNECTOR_OPERATION,
    id: operationId,
    value: { appId, userId },
    indexes: { user: userId },
    expiresAt,
  });
  return { operationId };
}

/** Only a client library calls it: it waits until `status` is `COMPLETED`, which here it is from the start. */
export const getConnectorOperation: Handler<"either"> = async ({ store }, { app, user }, request) => {
  const operationId = request.param("operationId");
  const record = await store.get(CONNECTOR_OPERATION, operationId);
  const operation = record && kept.parse(record.value);
  const isTheirs = operation?.appId === app.id && (user === null || operation.userId === user.id);
  if (isTheirs) return ok({ operationId, status: "COMPLETED" });
  throw new TinkError(
    404,
    "connector.operation_not_found",
    `There is no operation "${operationId}"; its id is the operationId of what /data/v2/connector/… answered.`,
  );
};
