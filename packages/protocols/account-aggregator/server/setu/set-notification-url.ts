import type { SetuNotificationUrl } from "../../wire/setu/index.ts";
import { setuNotificationUrl } from "../../wire/setu/index.ts";
import { tellProductAt } from "./register-product.ts";
import { type Endpoint, readBody } from "./request.ts";
import { SetuError } from "./setu-error.ts";

/**
 * `PUT /v2/notification-url`, an extension of ours: where a product is told, which at Setu itself is entered on pages of
 * the Bridge. Takes the place of the address before.
 */
export const setNotificationUrl = (async (server, request, product): Promise<SetuNotificationUrl> => {
  const { url } = await readBody(request, setuNotificationUrl);
  const refusal = server.outbox.refusalOf(url);
  if (refusal !== undefined) throw new SetuError("InvalidRequest", `Invalid request body: url: ${refusal}`);
  await tellProductAt(server.outbox, product, url);
  return { url };
}) satisfies Endpoint;
