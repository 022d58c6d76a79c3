import type { z } from "zod";
import {
  NOTIFICATIONS_SCOPE,
  type NotificationsPage,
  notification,
  notificationCategory,
  notificationType,
} from "../wire.ts";
import { authorize } from "./authorize.ts";
import { FdxError } from "./fdx-error.ts";
import { pageOf, readPageRequest } from "./paging.ts";
import type { Endpoint } from "./request.ts";

/**
 * `GET /notifications`, FDX 6 Event API: what the application's subscriptions were told, oldest first, for those
 * who ask instead of listening, or missed one. The key of the last page read goes on from there later.
 */
export const getNotifications: Endpoint = async (server, request): Promise<NotificationsPage> => {
  const { token } = await authorize(server, request.authorization, [NOTIFICATIONS_SCOPE]);
  const type = readFilter("type", notificationType, request.query);
  const category = readFilter("category", notificationCategory, request.query);
  const told = (await server.endpoints.told(token.clientId)).flatMap((body) => {
    const parsed = notification.safeParse(body);
    const isAskedFor =
      parsed.success &&
      (type ?? parsed.data.type) === parsed.data.type &&
      (category ?? parsed.data.category) === parsed.data.category;
    return isAskedFor ? [{ id: parsed.data.notificationId, shown: parsed.data }] : [];
  });
  const { items, page } = pageOf(told, readPageRequest(request.query));
  return { page, notifications: items.map(({ shown }) => shown) };
};

/** @throws FdxError 401 (HTTP 400) that lists what there is */
function readFilter<T extends z.ZodEnum>(
  name: string,
  allowed: T,
  query: Parameters<Endpoint>[1]["query"],
): z.infer<T> | undefined {
  const value = query(name);
  if (value === undefined) return undefined;
  const parsed = allowed.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new FdxError("invalidInput", `${name} is "${value}"; it is one of ${allowed.options.join(", ")}.`);
}
