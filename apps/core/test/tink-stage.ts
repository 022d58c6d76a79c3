import type { databaseKinds } from "@sandbank/database/testing";
import { coreAndSandbox } from "./core-and-sandbox.ts";
import { settledOf } from "./settled-of.ts";
import { throughLink } from "./through-link.ts";

interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A core that reaches the demo banks through the sandbox's Tink, and is told of what happens there. */
export async function tinkStage(options: {
  kind: (typeof databaseKinds)[number];
  now?: string;
  /** Environment variables of the core besides. */
  env?: Readonly<Record<string, string>>;
  followsWorld?: boolean;
}) {
  const { kind, now = "2026-06-15T14:00:00Z", env, followsWorld = false } = options;
  /** What was told, and what the core answered. */
  const told: { readonly event: string; readonly status: number }[] = [];
  let receive = async (_: WebhookRequest) => 500;
  const stage = await coreAndSandbox({
    kind,
    now,
    followsWorld,
    env: { BANK_WEBHOOKS: "on", ...env },
    sandbox: {
      sendWebhook: async (request: WebhookRequest) => {
        const status = await receive(request);
        told.push({ event: /"event":"([^"]+)"/.exec(request.body)?.[1] ?? "?", status });
        return { status, headers: {}, body: "" };
      },
    },
  });
  receive = async ({ url, headers, body }) =>
    (await stage.core.send(new URL(url).pathname, { method: "POST", headers: { ...headers }, body })).status;

  const send: typeof fetch = async (input, init) => stage.sandbox.fetch(new Request(input, init));

  /** Somebody new, who banks at demo banks as a customer of the world. */
  async function signUp(email: string, customer: number) {
    const { client, cookie } = await stage.core.signUp(email);

    interface Answer {
      readonly as?: string;
      readonly decision?: "cancel" | "decline";
    }

    /** Goes to Tink Link and the bank, and comes back. */
    async function answer(bank: string, country: string, given?: Answer) {
      const providers = await client.providers.list.query();
      const providerId = providers.find(({ slug }) => slug === bank)?.id ?? "";
      return goThrough(await client.connections.create.mutate({ providerId }), country, given);
    }

    /** The same for a consent that is to last longer. */
    async function renew(connectionId: string, country: string, given?: Answer) {
      return goThrough(await client.connections.renew.mutate({ connectionId }), country, given);
    }

    async function goThrough(
      { connectionId, authorizeUrl }: { connectionId: string; authorizeUrl: string | null },
      country: string,
      { as, decision }: Answer = {},
    ) {
      const user = as ?? stage.sandbox.world.customer(customer, country).username;
      const back = await throughLink(send, authorizeUrl ?? "", { user, ...(decision && { decision }) });
      const response = await stage.core.send(back.pathname + back.search, { cookie });
      const seen = () => client.connections.get.query({ connectionId });
      const settled = settledOf(seen);
      const accounts = () => client.accounts.list.query({ connectionId });
      const sync = async () => {
        await client.connections.sync.mutate({ connectionId });
        await settled(() => true);
      };
      return {
        connectionId,
        location: response.headers.get("location") ?? "",
        authorizeUrl: new URL(authorizeUrl ?? ""),
        seen,
        settled,
        accounts,
        sync,
      };
    }

    /** Connects, and waits for the first data. */
    async function connect(bank: string, country: string) {
      const connection = await answer(bank, country);
      await connection.settled(({ status, lastSyncedAt }) => status === "connected" && lastSyncedAt !== null);
      return connection;
    }
    return { client, cookie, answer, connect, renew };
  }

  /** What Tink of the world knows of this core's people. */
  async function atTink() {
    const { context } = await stage.sandbox.worlds.default.tink();
    const [app] = await context.apps.list();
    const users = await context.users.ofApp(app?.id ?? "");
    const credentials = (await Promise.all(users.map(({ id }) => context.credentials.of(id)))).flat();
    return { context, users, credentials };
  }

  return Object.assign(stage, { told, signUp, atTink, fetchSandbox: send });
}
