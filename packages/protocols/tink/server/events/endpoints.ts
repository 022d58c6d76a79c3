import { z } from "zod";
import { changedTinkEndpoint, newTinkEndpoint, tinkEndpointPatch } from "../../wire/events.ts";
import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { ok } from "../http/reply.ts";
import { changeEndpoint } from "./change-endpoint.ts";
import { createEndpoint } from "./create-endpoint.ts";
import { listEndpoints } from "./list-endpoints.ts";
import { eventOperations } from "./operations.ts";
import { ownEndpoint } from "./own-endpoint.ts";
import { viewEndpoint, viewNewEndpoint } from "./view-endpoint.ts";

/** A client library sends the fields as they are; the documented way wraps them. */
const anyPatch = z.union([tinkEndpointPatch, changedTinkEndpoint]);

export const eventEndpoints: readonly Endpoint[] = endpointsOf(eventOperations, {
  async createWebhookEndpoint(context, { app }, request) {
    return ok(viewNewEndpoint(await createEndpoint(context, app, await readJson(request, newTinkEndpoint))));
  },
  async listWebhookEndpoints(context, { app }, request) {
    return ok(await listEndpoints(context, app, request));
  },
  async getWebhookEndpoint(context, { app }, request) {
    return ok(viewEndpoint(await ownEndpoint(context, app, request.param("id"))));
  },
  async updateWebhookEndpoint(context, { app }, request) {
    const { webhookEndpoint } = await readJson(request, tinkEndpointPatch);
    return ok(viewEndpoint(await changeEndpoint(context, app, request.param("id"), webhookEndpoint)));
  },
  async putWebhookEndpoint(context, { app }, request) {
    const body = await readJson(request, anyPatch);
    const change = "webhookEndpoint" in body ? body.webhookEndpoint : body;
    return ok(viewEndpoint(await changeEndpoint(context, app, request.param("id"), change)));
  },
  async deleteWebhookEndpoint(context, { app }, request) {
    const { id } = await ownEndpoint(context, app, request.param("id"));
    await context.outbox.remove(id);
    return ok({});
  },
});
