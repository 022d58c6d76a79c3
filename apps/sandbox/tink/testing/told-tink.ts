// What the tests of Tink's events share: an application with a user, and an endpoint of its own.

import { tinkCreatedUser, tinkEndpoint, type WebhookEvent } from "@sandbank/protocol-tink/wire";
import type { JsonObject } from "@sandbank/store";
import { z } from "zod";
import type { SandboxOptions } from "../../app.ts";
import { controlOf } from "../../control/testing/control-of.ts";
import { ORIGIN, startSandbox } from "../../testing/harness.ts";
import { createReceiver } from "../../webhooks/testing/told-sandbox.ts";

export const HOOK = "http://localhost:4000/tink";
export const EXTERNAL_USER = "user-1";

export async function startTink(options: SandboxOptions = {}) {
  const receiver = createReceiver();
  const started = await startSandbox({ sendWebhook: receiver.send, ...options });
  const hosted = started.sandbox.worlds.default;
  const { context } = await hosted.tink();
  const [app] = await context.apps.list();
  if (!app) throw new Error("no demo application");
  const tokenOf = async (scopes: readonly string[], of = app) =>
    (await context.tokens.issue({ app: of, user: null, scopes })).accessToken;
  const token = await tokenOf(["webhook-endpoints"]);
  const call = async (method: string, path: string, body?: unknown, bearer = token) => {
    const response = await started.send(`${ORIGIN}/tink${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: z.record(z.string(), z.json()).parse(JSON.parse(text || "{}")) };
  };
  const openUser = async (body: object, of = app) => {
    const bearer = await tokenOf(["user:create"], of);
    const made = tinkCreatedUser.parse((await call("POST", "/api/v1/user/create", body, bearer)).body);
    return { id: made.user_id };
  };
  const user = await openUser({ external_user_id: EXTERNAL_USER, market: "SE", locale: "sv_SE" });
  const create = (wished: object = {}) =>
    call("POST", "/events/v2/webhook-endpoints", {
      url: HOOK,
      enabledEvents: ["account:updated"],
      ...wished,
    });
  return {
    ...started,
    ...controlOf(started.sandbox),
    hosted,
    context,
    app,
    user,
    openUser,
    receiver,
    tokenOf,
    call,
    create,
    created: async (wished: object = {}) => tinkEndpoint.parse((await create(wished)).body),
    emit: (event: WebhookEvent = "account:updated", content: JsonObject = { id: "a1" }) =>
      context.events.emit({ event, userId: user.id, content }),
  };
}
