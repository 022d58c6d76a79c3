// Tink over a world and a store of its own, with an application that can do everything.

import { fixedClock, type InstitutionHealth } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { createMemoryStore } from "@sandbank/store";
import { createIngestedAccounts, createWorld } from "@sandbank/world";
import {
  TINK_DEMO_APP,
  type TinkScope,
  tinkCodeAnswer,
  tinkCreatedUser,
  tinkErrorBody,
  tinkTokenAnswer,
} from "../../wire/index.ts";
import { type TinkApp, tinkApp } from "../apps/app.ts";
import { demoApp } from "../apps/apps.ts";
import { createTink } from "../create-tink.ts";
import type { OpenBook, Outbox } from "../tink-context.ts";
import { fixturePeople } from "./fixture-people.ts";

export const ORIGIN = "http://localhost:4010";
export const NOW = "2026-03-10T15:00:00.000Z";

interface Sent {
  readonly token?: string | undefined;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  /** As it is, instead of one of them. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openTink({
  base = "",
  seed = 42,
}: {
  readonly base?: string;
  readonly seed?: number;
} = {}) {
  const clock = fixedClock(NOW);
  const store = createMemoryStore({ clock });
  const tinkBanks = institutions.filter(({ protocol }) => protocol === "tink");
  const banks = tinkBanks.length > 0 ? tinkBanks : institutions.slice(0, 1);
  const world = await createWorld({ id: "default", seed, scenarios: [], clock, banks, edits: [] });
  const down = new Map<string, InstitutionHealth>();
  const failures: unknown[] = [];
  const told: { endpointId: string; type: string; body: object; delayMs?: number | undefined }[] = [];
  const apply: OpenBook["apply"] = async (account, edit) => world.overlay.apply(account, edit);
  const tink = createTink({
    world,
    store,
    ingested: createIngestedAccounts({ shelf: store, clock, seed }),
    banks: tinkBanks,
    base,
    people: fixturePeople(world),
    health: (bank) => down.get(bank) ?? "healthy",
    outbox: outboxInto(told, clock.now),
    onServerError: (error) => failures.push(error),
    inTurnOfEdits: (work) => store.inTurn("edits", () => work({ world, apply })),
    onChanged: () => {},
  });

  /** What a path below `/tink` answers. */
  const send = async (method: string, path: string, { token, json, form, headers, ...sent }: Sent = {}) => {
    const body =
      form !== undefined
        ? new URLSearchParams(form)
        : json !== undefined
          ? JSON.stringify(json)
          : (sent.body ?? null);
    const init = {
      method,
      body,
      headers: {
        ...(json !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
    };
    return tink.door.request(`${ORIGIN}${base}/tink${path}`, init, { origin: ORIGIN });
  };
  /** Status and refusal of a call that is to be refused. */
  const refusal = async (answer: Promise<Response>) => {
    const response = await answer;
    const { errorCode, errorMessage } = tinkErrorBody.parse(await response.json());
    return { status: response.status, errorCode, errorMessage };
  };
  const tokenBy = async (
    form: Readonly<Record<string, string>>,
    app: Pick<TinkApp, "clientId" | "clientSecret"> = TINK_DEMO_APP,
  ) => {
    const { clientId: client_id, clientSecret: client_secret } = app;
    const response = await send("POST", "/api/v1/oauth/token", {
      form: { client_id, client_secret, ...form },
    });
    return tinkTokenAnswer.parse(await response.json());
  };
  /** Of the demo application unless told; with all its scopes unless told. */
  const clientToken = async (scopes: readonly TinkScope[] = [], app: TinkApp = demoApp) =>
    (await tokenBy({ grant_type: "client_credentials", scope: scopes.join(",") }, app)).access_token;
  /** A code of `authorization-grant`. */
  const codeFor = async (userId: string, scopes: readonly string[], app: TinkApp = demoApp) => {
    const token = await clientToken(["authorization:grant"], app);
    const response = await send("POST", "/api/v1/oauth/authorization-grant", {
      token,
      form: { user_id: userId, scope: scopes.join(",") },
    });
    return tinkCodeAnswer.parse(await response.json()).code;
  };
  return {
    tink,
    context: tink.context,
    world,
    clock,
    store,
    failures,
    told,
    send,
    refusal,
    tokenBy,
    clientToken,
    codeFor,
    /** A token of a user, with all the application's scopes unless told. */
    userToken: async (userId: string, scopes: readonly string[] = demoApp.scopes, app: TinkApp = demoApp) =>
      (await tokenBy({ grant_type: "authorization_code", code: await codeFor(userId, scopes, app) }, app))
        .access_token,
    /** A user of the application; in Great Britain unless told. */
    async createUser(body: object = {}, app: TinkApp = demoApp) {
      const token = await clientToken(["user:create"], app);
      const json = { market: "GB", locale: "en_US", ...body };
      const response = await send("POST", "/api/v1/user/create", { token, json });
      return tinkCreatedUser.parse(await response.json());
    },
    /** Another application, or the demo one changed. */
    async keepApp(change: Omit<Partial<TinkApp>, "options"> & { readonly options?: object } = {}) {
      const options = { ...demoApp.options, ...change.options };
      const app = tinkApp.parse({ ...demoApp, ...change, options });
      await tink.context.apps.keep(app);
      return app;
    },
    health: (bank: string, is: InstitutionHealth) => void down.set(bank, is),
  };
}
export type OpenedTink = Awaited<ReturnType<typeof openTink>>;

function outboxInto(
  told: { endpointId: string; type: string; body: object; delayMs?: number | undefined }[],
  now: () => number,
): Outbox {
  const endpoints: WebhookEndpoint[] = [];
  return {
    refusalOf: (url) => (url.startsWith("http://localhost") ? undefined : "only this machine"),
    async add(endpoint) {
      const made = { ...endpoint, id: `hook-${endpoints.length}`, bank: "tink", createdAt: now() };
      endpoints.push(made);
      return made;
    },
    find: async (id) => endpoints.find((one) => one.id === id),
    ofClient: async (clientId) => endpoints.filter((one) => one.clientId === clientId),
    told: async () => [],
    async remove(id) {
      const at = endpoints.findIndex((one) => one.id === id);
      if (at >= 0) endpoints.splice(at, 1);
    },
    async change(id, change) {
      const at = endpoints.findIndex((one) => one.id === id);
      const before = endpoints[at];
      if (!before) throw new RangeError(`there is no endpoint "${id}"`);
      const changed = { ...before, ...change, terms: { ...before.terms, ...change.terms } };
      endpoints[at] = changed;
      return changed;
    },
    list: async () => [...endpoints],
    send: async (endpointId, { type, body }, delayMs) =>
      void told.push({ endpointId, type, body, ...(delayMs !== undefined && { delayMs }) }),
  };
}
