import type { Handler } from "../http/endpoint.ts";
import { noContent } from "../http/reply.ts";
import { deleteUser } from "../users/delete-user.ts";
import { requireUser } from "./require-user.ts";

/** Only a client library calls it. The user goes with everything that belongs to it: 204, or 404. */
export const deleteConnectorUser: Handler<"client"> = async (context, access, request) => {
  await deleteUser(context, await requireUser(context, access, request, 404));
  return noContent;
};
