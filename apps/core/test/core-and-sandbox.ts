import type { databaseKinds } from "@sandbank/database/testing";
import { fixedClock } from "@sandbank/domain";
import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import { createSandbox } from "@sandbank/sandbox";
import { coreUnderTest } from "./core-under-test.ts";

const CALLBACK = "http://localhost:4000/connect/callback";

type SandboxOptions = Parameters<typeof createSandbox>[0];

/** A core and the banks it connects to on one clock that the test moves; no port. `await using` gives it back. */
export async function coreAndSandbox(options: {
  kind?: (typeof databaseKinds)[number];
  now: string;
  sandbox?: Omit<SandboxOptions, "clock">;
  env?: Readonly<Record<string, string>>;
}) {
  const clock = fixedClock(options.now);
  const sandbox = await createSandbox({ ...options.sandbox, clock });
  /** True makes every bank unreachable. */
  const network = { down: false };
  const send: typeof fetch = async (input, init) => {
    if (network.down) throw new TypeError("fetch failed");
    return sandbox.fetch(new Request(input, init));
  };
  const { kind, env } = options;
  const core = await coreUnderTest({ clock, fetch: send, ...(kind && { kind }), ...(env && { env }) });
  const browser = () =>
    createFormBrowser({ fetch: (input, init) => sandbox.fetch(new Request(input, init)), leaveAt: CALLBACK });

  /** A new user, connected to a bank as one of the world's customers, and synced. */
  async function connect(email: string, bank: string, customer: number | string) {
    const { client, cookie } = await core.signUp(email);
    const providers = await client.providers.list.query();
    const providerId = providers.find(({ slug }) => slug === bank)?.id ?? "";
    const { connectionId, authorizeUrl } = await client.connections.create.mutate({ providerId });
    const username = typeof customer === "string" ? customer : sandbox.world.customer(customer).username;
    const left = await approveConsent(browser(), authorizeUrl ?? "", { username, password: "sandbank" });
    await core.send(left.pathname + left.search, { cookie });
    const sync = () => client.connections.sync.mutate({ connectionId });
    await sync();
    return { client, cookie, connectionId, providerId, sync };
  }

  return {
    clock,
    sandbox,
    core,
    network,
    connect,
    async [Symbol.asyncDispose]() {
      await core[Symbol.asyncDispose]();
      await sandbox.close();
    },
  };
}
