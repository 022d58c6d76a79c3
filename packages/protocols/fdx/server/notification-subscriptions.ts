import { explainInvalid } from "@sandbank/domain";
import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { z } from "zod";
import {
  NOTIFICATIONS_SCOPE,
  type NotificationSubscription,
  newNotificationSubscription,
  notificationSubscription,
} from "../wire.ts";
import { authorize } from "./authorize.ts";
import type { FdxServerOptions } from "./context.ts";
import { FdxError } from "./fdx-error.ts";
import { subscriptionTerms } from "./notify.ts";
import type { Endpoint } from "./request.ts";

/**
 * `POST /notification-subscriptions`, FDX 6 Event API. It is the application's: it is told of all its customers at
 * the bank, whichever of them the token stands for. One for the same type and category takes the earlier one's place.
 */
export const createNotificationSubscription: Endpoint = async (server, request) => {
  const { token } = await authorize(server, request.authorization, [NOTIFICATIONS_SCOPE]);
  const body = newNotificationSubscription.safeParse(await request.json());
  if (!body.success) throw new FdxError("invalidInput", explainInvalid(body.error));
  const { callbackUrl: url, ...terms } = body.data;
  const refusal = server.endpoints.refusalOf(url);
  if (refusal !== undefined) throw new FdxError("invalidInput", `callbackUrl: ${refusal}`);
  for (const before of await server.endpoints.ofClient(token.clientId)) {
    const earlier = subscriptionTerms.parse(before.terms);
    if (earlier.type === terms.type && earlier.category === terms.category)
      await server.endpoints.remove(before.id);
  }
  return view(
    await server.endpoints.add({
      clientId: token.clientId,
      url,
      types: [terms.type],
      terms: z.record(z.string(), z.json()).parse(terms),
    }),
  );
};

/** `GET /notification-subscriptions/{subscriptionId}`, FDX 6 Event API */
export const getNotificationSubscription: Endpoint = async (server, request) =>
  view(await requireOwn(server, request));

/** `DELETE /notification-subscriptions/{subscriptionId}`, FDX 6 Event API */
export const deleteNotificationSubscription: Endpoint = async (server, request) => {
  await server.endpoints.remove((await requireOwn(server, request)).id);
  return null;
};

/** @throws FdxError 404 alike for one that does not exist and one of another application */
async function requireOwn(
  server: FdxServerOptions,
  request: Parameters<Endpoint>[1],
): Promise<WebhookEndpoint> {
  const { token } = await authorize(server, request.authorization, [NOTIFICATIONS_SCOPE]);
  const id = request.param("subscriptionId");
  const found = await server.endpoints.find(id);
  if (found?.clientId === token.clientId) return found;
  throw new FdxError("notFound", `No notification subscription ${id} of this application.`);
}

function view({ id, url, terms }: WebhookEndpoint): NotificationSubscription {
  return notificationSubscription.parse({ ...terms, callbackUrl: url, subscriptionId: id });
}
