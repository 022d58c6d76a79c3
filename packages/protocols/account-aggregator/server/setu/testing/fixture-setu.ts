// Setu's façade over an engine and banks of their own, with a person who says yes, and everything it tells.

import type { InstitutionHealth } from "@sandbank/domain";
import { fixedClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { createMemoryStore } from "@sandbank/store";
import { createWorld } from "@sandbank/world";
import { z } from "zod";
import {
  KNOWN_SETU_CLIENT,
  type SetuNotification,
  setuConsent,
  setuError,
  setuNotification,
  setuSession,
} from "../../../wire/setu/index.ts";
import { createAccountAggregator, type Outbox } from "../../account-aggregator.ts";
import { type FipSettings, keepFipSettings, USUAL_FIP } from "../../fip/settings.ts";
import { dueForSetu } from "../due.ts";
import { productRegistration } from "../product.ts";
import { registerProduct } from "../register-product.ts";

export const ORIGIN = "http://localhost:4010";
export const NOW = "2026-03-10T15:00:00.000Z";
/** Somebody with a savings account at each of the five banks. */
export const MOBILE = "5550000005";
const HOOK = "http://localhost:9999/hook";

export const headers = {
  "content-type": "application/json",
  "x-client-id": KNOWN_SETU_CLIENT.clientId,
  "x-client-secret": KNOWN_SETU_CLIENT.secret,
  "x-product-instance-id": KNOWN_SETU_CLIENT.productInstanceId,
};

export const newConsent = {
  vua: MOBILE,
  consentDuration: { unit: "MONTH", value: "4" },
  dataRange: { from: "2026-01-01T00:00:00Z", to: "2026-03-10T00:00:00Z" },
  context: [{ key: "fipId", value: "HDFC-FIP" }],
};

export async function openSetu() {
  const clock = fixedClock(NOW);
  const store = createMemoryStore({ clock });
  const banks = institutions.filter(({ country }) => country === "IN");
  const world = await createWorld({ id: "default", seed: 42, scenarios: [], clock, banks, edits: [] });
  const down = new Map<string, InstitutionHealth>();
  const failures: unknown[] = [];
  const told: SetuNotification[] = [];
  const endpoints: WebhookEndpoint[] = [];
  const outbox: Outbox = {
    refusalOf: (url) => (url.startsWith("http://localhost") ? undefined : "only this machine"),
    async add(endpoint) {
      const made = { ...endpoint, id: `hook-${endpoints.length}`, bank: "setu", createdAt: clock.now() };
      endpoints.push(made);
      return made;
    },
    find: async (id) => endpoints.find((one) => one.id === id),
    ofClient: async (clientId) => endpoints.filter((one) => one.clientId === clientId),
    told: async () => [],
    async remove(id) {
      endpoints.splice(
        endpoints.findIndex((one) => one.id === id),
        1,
      );
    },
    list: async () => [...endpoints],
    send: async (_id, { body }) => void told.push(setuNotification.parse(body)),
  };
  const aggregator = createAccountAggregator({
    world,
    store,
    banks,
    base: "",
    health: (bank) => down.get(bank) ?? "healthy",
    outboxOf: () => outbox,
    onServerError: (error) => failures.push(error),
  });
  const { engine, setuServer } = aggregator;

  const request = async (
    method: string,
    path: string,
    body?: object,
    sent: Record<string, string> = headers,
  ) => {
    const init = { method, headers: sent, ...(body && { body: JSON.stringify(body) }) };
    const response = await aggregator.setu.request(`${ORIGIN}/setu${path}`, init, { origin: ORIGIN });
    return { status: response.status, body: z.json().parse(await response.json()) };
  };
  const get = (path: string) => request("GET", path);
  const post = (path: string, body?: object) => request("POST", path, body);
  /** Sent, whatever for; fails where it is refused. */
  const ask = async (change: object = {}) =>
    setuConsent.parse((await post("/v2/consents", { ...newConsent, ...change })).body);
  const approve = (handle: string, fips?: readonly string[]) => engine.approveEverything({ handle, fips });

  return {
    ...aggregator,
    clock,
    store,
    failures,
    told,
    setuServer,
    request,
    get,
    post,
    ask,
    approve,
    /** A consent somebody has agreed to. */
    async agreed(change: object = {}, fips: readonly string[] = ["HDFC-FIP"]) {
      const { id } = await ask(change);
      await approve(id, fips);
      return id;
    },
    readConsent: async (id: string) => setuConsent.parse((await get(`/v2/consents/${id}`)).body),
    readSession: async (id: string) => setuSession.parse((await get(`/v2/sessions/${id}`)).body),
    async begin(consentId: string, change: object = {}) {
      const { dataRange } = newConsent;
      const body = { consentId, dataRange, format: "json", ...change };
      return setuSession.parse((await post("/v2/sessions", body)).body);
    },
    refusal: async (answer: Promise<{ status: number; body: unknown }>) => {
      const { status, body } = await answer;
      const { errorCode, errorMsg } = setuError.parse(body);
      return { status, errorCode, errorMsg };
    },
    set: (bank: string, settings: Partial<FipSettings>) =>
      keepFipSettings(store, bank, { ...USUAL_FIP, ...settings }),
    health: (bank: string, is: InstitutionHealth) => void down.set(bank, is),
    register: (id: string, change: object = {}) =>
      registerProduct(
        { ...setuServer, outbox },
        id,
        productRegistration.parse({ clientId: KNOWN_SETU_CLIENT.clientId, webhookUrl: HOOK, ...change }),
      ),
    /** Lets time pass, with what it brings. */
    async pass(ms: number) {
      const [from, to] = [clock.now(), clock.now() + ms];
      const due = [
        ...(await engine.dueBetween(from, to)).map(({ at, event }) => ({
          at,
          run: () => engine.tell(event),
        })),
        ...(await dueForSetu(setuServer, from, to)),
      ].sort((a, b) => a.at - b.at);
      for (const { at, run } of due) {
        clock.set(at);
        await run();
      }
      clock.set(to);
    },
  };
}
