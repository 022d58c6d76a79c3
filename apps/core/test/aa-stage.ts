import type { databaseKinds } from "@sandbank/database/testing";
import { createFormBrowser } from "@sandbank/form-browser";
import { answerAggregator } from "./at-the-aggregator.ts";
import { coreAndSandbox } from "./core-and-sandbox.ts";
import { settledOf } from "./settled-of.ts";

interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What becomes of a notification on its way. */
export type Post = (deliver: () => Promise<number>, body: string) => Promise<number>;

const CALLBACK = "http://localhost:4000/connect/callback";

/**
 * A core that reaches the five banks through the sandbox's aggregator and is told of what happens there. `post.way`
 * decides what becomes of notifications.
 */
export async function aaStage(options: {
  kind: (typeof databaseKinds)[number];
  now?: string;
  door?: "setu" | "rebit";
}) {
  const { kind, now = "2026-06-15T14:00:00Z", door = "setu" } = options;
  const post: { way: Post; readonly told: { type: string; status: number }[] } = {
    way: (deliver) => deliver(),
    told: [],
  };
  let receive = async (_: { path: string; headers: Record<string, string>; body: string }) => 500;
  const stage = await coreAndSandbox({
    kind,
    now,
    env: {
      USE_PRODUCTION_BANK_PROVIDER: "true",
      AA_DOOR: door,
      BANK_WEBHOOKS: "on",
      // What is charged once a year has to be seen twice.
      INITIAL_HISTORY_DAYS: "1100",
    },
    sandbox: {
      sendWebhook: async ({ url, headers, body }: WebhookRequest) => {
        const deliver = () => receive({ path: new URL(url).pathname, headers: { ...headers }, body });
        const status = await post.way(deliver, body);
        post.told.push({ type: /"type":"(\w+)"/.exec(body)?.[1] ?? "?", status });
        return { status, headers: {}, body: "" };
      },
    },
  });
  receive = async ({ path, headers, body }) =>
    (await stage.core.send(path, { method: "POST", headers, body })).status;

  async function control<T>(method: string, path: string, body?: object): Promise<T> {
    const request = new Request(`http://localhost:4010/_sandbank${path}`, {
      method,
      ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const response = await stage.sandbox.fetch(request);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
  const browser = () =>
    createFormBrowser({
      fetch: (input, init) => stage.sandbox.fetch(new Request(input, init)),
      leaveAt: CALLBACK,
    });

  /** A person of the world by name, or by number. */
  function personOf(customer: string | number) {
    const { world } = stage.sandbox;
    const found =
      typeof customer === "number" ? world.customer(customer, "IN") : world.findCustomer(customer, "IN");
    if (!found) throw new Error(`nobody is called ${customer}`);
    return { ...found, mobile: found.phone.replace(/\D/g, "").slice(-10) };
  }

  /** The collector of subscriptions who pays everything from an account at this bank: there is one at each. */
  function collectorAt(bank: string): string {
    const { world } = stage.sandbox;
    const names = ["", ".2", ".3", ".4", ".5"].map((copy) => `subscription_collector${copy}`);
    const found = names.find((name) =>
      world
        .accounts({ bank, customer: personOf(name).number })
        .some((account) => world.mandates(account).length >= 13),
    );
    if (!found) throw new Error(`no collector banks at ${bank}`);
    return found;
  }

  async function begin(email: string, bank: string, customer: string | number) {
    const { client, cookie } = await stage.core.signUp(email);
    const { mobile } = personOf(customer);
    const providers = await client.providers.list.query();
    const providerId = providers.find(({ slug }) => slug === bank)?.id ?? "";
    const started = await client.connections.create.mutate({ providerId, mobile });
    const { connectionId, authorizeUrl } = started;
    type How = "approve" | "reject" | "cancel";
    const answerAt = async (url: string | null, how: How, banks: readonly string[]) => {
      const left = await answerAggregator(browser(), url ?? "", { mobile, answer: how, banks });
      return stage.core.send(left.pathname + left.search, { cookie });
    };
    // Setu shows the bank that was asked for only; elsewhere it is ticked to begin with.
    const answer = (how: How, chosen: readonly string[] = []) =>
      answerAt(authorizeUrl, how, door === "rebit" ? chosen : []);
    /** Renews the consent, without saying again who they are. */
    const renew = async (how: How = "approve") => {
      const begun = await client.connections.renew.mutate({ connectionId });
      return answerAt(begun.authorizeUrl, how, []);
    };
    const connection = () => client.connections.get.query({ connectionId });
    const settled = settledOf(connection);
    return { client, cookie, connectionId, mobile, answer, renew, connection, settled };
  }

  return Object.assign(stage, { post, control, begin, personOf, collectorAt, browser });
}
