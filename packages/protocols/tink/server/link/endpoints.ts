import { newLinkSession } from "../../wire/link.ts";
import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { ok } from "../http/reply.ts";
import { linkOperations } from "./operations.ts";
import { openSession } from "./sessions.ts";

export const linkEndpoints: readonly Endpoint[] = endpointsOf(linkOperations, {
  async createLinkSession(context, { app }, request) {
    const told = await readJson(request, newLinkSession);
    return ok({ sessionId: await openSession(context, app.id, told) });
  },
});
