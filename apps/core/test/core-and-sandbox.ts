import type { databaseKinds } from "@sandbank/database/testing";
import { fixedClock, toDecimal, toIso } from "@sandbank/domain";
import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import { createSandbox } from "@sandbank/sandbox";
import { vi } from "vitest";
import { coreUnderTest } from "./core-under-test.ts";

const CALLBACK = "http://localhost:4000/connect/callback";

type SandboxOptions = Parameters<typeof createSandbox>[0];

/** A core and the banks it connects to on one clock that the test moves; no port. `await using` gives it back. */
export async function coreAndSandbox(options: {
  kind?: (typeof databaseKinds)[number];
  now: string;
  sandbox?: Omit<SandboxOptions, "clock">;
  env?: Readonly<Record<string, string>>;
  /** The core goes by what the control plane does to the world's clock, and not only by what the test does to both. */
  followsWorld?: boolean;
}) {
  const clock = fixedClock(options.now);
  const sandbox = await createSandbox({ ...options.sandbox, clock });
  const network = {
    /** True makes every bank unreachable. */
    down: false,
    /** The path of every request to a bank. */
    asked: [] as string[],
  };
  const send: typeof fetch = async (input, init) => {
    if (network.down) throw new TypeError("fetch failed");
    const request = new Request(input, init);
    network.asked.push(new URL(request.url).pathname);
    return sandbox.fetch(request);
  };
  const { kind, env, followsWorld = false } = options;
  const { clock: worldClock } = sandbox.worlds.default;
  const coreClock = followsWorld ? { now: () => worldClock.now() } : clock;
  const core = await coreUnderTest({
    clock: coreClock,
    fetch: send,
    ...(kind && { kind }),
    ...(env && { env }),
  });
  const browser = () =>
    createFormBrowser({ fetch: (input, init) => sandbox.fetch(new Request(input, init)), leaveAt: CALLBACK });

  /** Goes to the bank's pages, approves, and comes back. */
  async function authorize(authorizeUrl: string | null, username: string, cookie: string, duration?: string) {
    const login = { username, password: "sandbank", ...(duration && { duration }) };
    const left = await approveConsent(browser(), authorizeUrl ?? "", login);
    await core.send(left.pathname + left.search, { cookie });
  }

  /** A new user, connected to a bank as one of the world's customers, and synced. */
  async function connect(email: string, bank: string, customer: number | string, duration?: string) {
    const { client, cookie } = await core.signUp(email);
    const providers = await client.providers.list.query();
    const providerId = providers.find(({ slug }) => slug === bank)?.id ?? "";
    const { connectionId, authorizeUrl } = await client.connections.create.mutate({ providerId });
    const username = typeof customer === "string" ? customer : sandbox.world.customer(customer).username;
    await authorize(authorizeUrl, username, cookie, duration);
    /** Syncs, and waits until nothing more is under way: a run that goes on would read by a clock moved meanwhile. */
    const sync = async () => {
      const result = await client.connections.sync.mutate({ connectionId });
      const isStill = async () => !(await client.connections.get.query({ connectionId })).syncing;
      await vi.waitUntil(isStill, { timeout: 60_000 });
      return result;
    };
    await sync();
    return { client, cookie, connectionId, providerId, sync };
  }

  /** Everything the bank shows of a customer since an instant, as `storedOf` spells it. */
  function truthOf(bank: string, customer: number, since: number): string[] {
    return sandbox.world.accounts({ bank, customer }).flatMap((account) => {
      const rows: string[] = [];
      let after: string | null | undefined;
      while (after !== null) {
        const query = { from: since, limit: 500, ...(after && { after }) };
        const page = sandbox.world.transactions(account, query);
        for (const row of page.transactions) {
          const amount = toDecimal(row.amountMinor, row.currency);
          const posted = row.postedAt === null ? "-" : toIso(row.postedAt);
          const refunded = row.status === "pending" ? "pending" : "settled";
          rows.push(
            [toIso(row.authorizedAt), posted, row.description, row.direction, amount, refunded].join(" | "),
          );
        }
        after = page.nextPageKey;
      }
      return rows;
    });
  }

  return {
    clock,
    sandbox,
    core,
    network,
    connect,
    authorize,
    truthOf,
    async [Symbol.asyncDispose]() {
      await core[Symbol.asyncDispose]();
      await sandbox.close();
    },
  };
}

type Client = Awaited<ReturnType<Awaited<ReturnType<typeof coreUnderTest>>["signUp"]>>["client"];

/** All of a user's transactions, page by page, each as one line. */
export async function storedOf(client: Client, filter: { startDate?: string; endDate?: string } = {}) {
  const rows: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await client.transactions.list.query({ ...filter, limit: 500, ...(cursor && { cursor }) });
    for (const { date, postedAt, description, type, amount, status } of page.transactions) {
      const settled = status === "pending" ? "pending" : "settled";
      rows.push([date, postedAt ?? "-", description, type, amount, settled].join(" | "));
    }
    cursor = page.pagination.cursor;
  }
  return rows;
}
