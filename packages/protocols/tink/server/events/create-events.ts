import { toIso } from "@sandbank/domain";
import type { TinkMessage } from "../../wire/event-contents.ts";
import type { TinkCore } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";
import { endpointTerms } from "./endpoint-terms.ts";
import type { Events, TinkEvent } from "./events.ts";
import { forgetReadAccounts } from "./read-accounts.ts";
import { tellIngested } from "./tell-ingested.ts";
import { tellRefresh } from "./tell-refresh.ts";

export function createEvents(core: TinkCore): Events {
  const { apps, users, outbox, clock } = core;
  const events: Events = {
    tellRefresh: (event) => tellRefresh(core, events, event),
    async tellIngested(changes) {
      // Ingesting much need not wait for what nobody wants to be told.
      if ((await outbox.list()).length > 0) await tellIngested({ users, events }, changes);
    },
    forgetCredentials: (id) => forgetReadAccounts(core.store, id),
    async emit(event) {
      const endpoints = await outbox.list();
      const user = endpoints.length > 0 && (await users.get(event.userId));
      const app = user && (await apps.get(user.appId));
      if (!app) return;
      for (const { id, clientId, types, terms } of endpoints) {
        const { disabled, payloadStyle } = endpointTerms.parse(terms);
        const isTheirs = clientId === null || clientId === app.clientId;
        if (disabled || !isTheirs || !(types?.includes(event.event) ?? true)) continue;
        const message = messageOf(event, user);
        const body = payloadStyle === "tink" ? message : supersetOf(message, clock.now());
        await outbox.send(id, { type: event.event, body });
      }
    },
  };
  return events;
}

/** https://docs.tink.com/resources/webhooks */
function messageOf(
  { event, userId, content }: TinkEvent,
  { externalUserId }: Pick<TinkUser, "externalUserId">,
): TinkMessage {
  return { context: { userId, ...(externalUserId !== null && { externalUserId }) }, content, event };
}

function supersetOf(message: TinkMessage, at: number): TinkMessage {
  return { ...message, type: message.event, data: message.content, timestamp: toIso(at) };
}
