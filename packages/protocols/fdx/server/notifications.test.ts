import type { BankEvent, WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { NOTIFICATIONS_SCOPE, notification, notificationSubscription, notificationsPage } from "../wire.ts";
import { fdxWebhooks } from "./notify.ts";
import { bank, setup } from "./testing/fixture-server.ts";

const subscription = {
  type: "CONSENT_REVOKED",
  category: "CONSENT",
  callbackUrl: "http://localhost:4000/hooks",
  subscriber: { name: "The App", type: "DATA_RECIPIENT" },
};
const subscribed = { scopes: [NOTIFICATIONS_SCOPE] };
const post = (body: unknown) => ({ method: "POST", body: JSON.stringify(body) });

test("a subscription is created, read back and deleted", async () => {
  const { call, get } = setup(subscribed);
  const created = await call("/v6/notification-subscriptions", post(subscription));
  expect(created.status).toBe(201);
  const made = notificationSubscription.parse(await created.json());
  expect(made).toEqual({ ...subscription, subscriptionId: "subscription-1" });
  const path = `/v6/notification-subscriptions/${made.subscriptionId}`;
  expect(await get(path)).toEqual(made);
  expect((await call(path, { method: "DELETE" })).status).toBe(204);
  expect((await call(path)).status).toBe(404);
});

test("a second subscription for the same events takes the place of the first", async () => {
  const { call } = setup(subscribed);
  await call("/v6/notification-subscriptions", post(subscription));
  const again = { ...subscription, callbackUrl: "http://localhost:4000/other" };
  await call("/v6/notification-subscriptions", post(again));
  expect((await call("/v6/notification-subscriptions/subscription-1")).status).toBe(404);
});

test.each([
  [
    "a URL nothing may be sent to",
    { ...subscription, callbackUrl: "http://bad.example/" },
    "bad.example is none",
  ],
  ["a type there is not", { ...subscription, type: "WEATHER" }, "type"],
  ["no body", undefined, "has to be an object"],
])("%s is refused with what was wrong", async (_what, body, message) => {
  const response = await setup(subscribed).call("/v6/notification-subscriptions", post(body));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ message: expect.stringContaining(message) });
});

test("subscribing takes the scope for it", async () => {
  const response = await setup().call("/v6/notification-subscriptions", post(subscription));
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ message: expect.stringContaining(NOTIFICATIONS_SCOPE) });
});

const at = Date.UTC(2026, 2, 10, 15);
const consent = {
  id: "consent-1",
  subject: "customer-7",
  clientId: "app",
  clientName: "The App",
  accountIds: ["chk"],
  scopes: [],
  createdAt: at,
  expiresAt: null,
  lookbackDays: 365,
  revocation: { at, by: "recipient", reason: "user_action" },
} as const;
const mutable = { ...consent, accountIds: [...consent.accountIds], scopes: [] };
const endpoint = (terms: WebhookEndpoint["terms"] = {}): WebhookEndpoint => ({
  id: "subscription-1",
  bank: "bank",
  clientId: "app",
  url: "http://localhost:4000/hooks",
  types: null,
  terms,
  createdAt: 0,
});
const events: readonly (readonly [BankEvent, string, string])[] = [
  [{ kind: "consent.granted", at, consent: mutable }, "CONSENT", "CONSENT_GRANTED"],
  [{ kind: "consent.revoked", at, consent: mutable }, "CONSENT", "CONSENT_REVOKED"],
  [{ kind: "consent.expired", at, consent: mutable }, "CONSENT", "CONSENT_EXPIRED"],
  [{ kind: "data.transactions", at, consent: mutable, accountId: "chk" }, "NEW_DATA", "BALANCE"],
  [{ kind: "data.statement", at, consent: mutable, accountId: "chk" }, "NEW_DATA", "CUSTOM"],
  [{ kind: "service.planned_outage", at, description: "Tonight." }, "MAINTENANCE", "PLANNED_OUTAGE"],
  [{ kind: "service.down", at, description: "No answers." }, "MAINTENANCE", "SERVICE"],
];

test.each(events)("$kind is told as FDX has it", (event, category, type) => {
  const told = fdxWebhooks.notify(event, { bank, endpoint: endpoint(), id: "event-1" });
  expect(told?.type).toBe(type);
  const body = notification.strict().parse(told?.body);
  expect(body).toMatchObject({
    notificationId: "event-1",
    type,
    category,
    sentOn: "2026-03-10T15:00:00.000Z",
  });
});

test("who ended a consent is said", () => {
  const event = { kind: "consent.revoked", at, consent: mutable } as const;
  const told = fdxWebhooks.notify(event, { bank, endpoint: endpoint(), id: "event-1" });
  expect(told?.body).toMatchObject({
    notificationPayload: {
      id: "consent-1",
      idType: "CONSENT",
      event: { status: "REVOKED", reason: "USER_ACTION", initiator: "DATA_RECIPIENT" },
    },
  });
});

test("a subscription is told nothing of other categories, nor before its effective date", () => {
  const event = { kind: "data.statement", at, consent: mutable, accountId: "chk" } as const;
  const tell = (terms: WebhookEndpoint["terms"]) =>
    fdxWebhooks.notify(event, { bank, endpoint: endpoint(terms), id: "event-1" });
  expect(tell({ category: "NEW_DATA", effectiveDate: "2026-03-10" })).toBeDefined();
  expect(tell({ category: "MAINTENANCE" })).toBeUndefined();
  expect(tell({ effectiveDate: "2026-03-11" })).toBeUndefined();
});

describe("polling", () => {
  const tell = (event: BankEvent, id: string) => {
    const { body } = fdxWebhooks.notify(event, { bank, endpoint: endpoint(), id }) ?? {};
    return z.record(z.string(), z.json()).parse(body);
  };
  const told = events.map(([event], at) => tell(event, `event-${at + 1}`));
  const ids = (page: unknown) =>
    notificationsPage.parse(page).notifications.map(({ notificationId }) => notificationId);

  test("gives in pages what the subscriptions were told, oldest first", async () => {
    const { get } = setup({ ...subscribed, told });
    const first = notificationsPage.parse(await get("/v6/notifications?limit=5"));
    expect(ids(first)).toEqual(["event-1", "event-2", "event-3", "event-4", "event-5"]);
    expect(first.page?.totalElements).toBe(7);
    const rest = await get(`/v6/notifications?limit=5&pageKey=${first.page?.nextPageKey}`);
    expect(ids(rest)).toEqual(["event-6", "event-7"]);
  });

  test("takes a type and a category, and refuses one there is not", async () => {
    const { call, get } = setup({ ...subscribed, told });
    expect(ids(await get("/v6/notifications?category=NEW_DATA"))).toEqual(["event-4", "event-5"]);
    expect(ids(await get("/v6/notifications?type=CONSENT_EXPIRED"))).toEqual(["event-3"]);
    const refused = await call("/v6/notifications?type=WEATHER");
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ message: expect.stringContaining("CONSENT_REVOKED") });
  });

  test("takes the scope for it", async () => {
    expect((await setup({ told }).call("/v6/notifications")).status).toBe(403);
  });
});
