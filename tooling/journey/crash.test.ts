import { databaseKinds } from "@sandbank/database/testing";
import { type AppProcess, signIn, signUp, startApp } from "@sandbank/launch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Gate, openGate } from "./gate.ts";
import { allTransactions, busyLogin, connect, coreHome } from "./running-core.ts";

let sandbox: AppProcess;
let gate: Gate;
beforeAll(async () => {
  sandbox = await startApp("sandbox", { PORT: "0", HOST: "127.0.0.1", DATA_FILE: "", PUBLIC_URL: "" });
  gate = await openGate(sandbox.url);
});
afterAll(async () => {
  await gate.close();
  await sandbox.stop();
});

const TRANSACTIONS = /^\/[\w-]+\/fdx\/v6\/accounts\/[^/]+\/transactions/;
const person = (name: string) => ({ name, email: `${name}@example.com`, password: "correct horse" });

test.each(databaseKinds)(
  "on %s: a core killed in the middle of a first sync takes it up again, every transaction once",
  async (kind) => {
    const home = await coreHome(kind, gate.url);
    let core = await home.start();
    const { port } = new URL(core.url);
    const victim = await signUp(core.url, person("victim"));
    const login = await busyLogin("chase", 600);
    const held = gate.holdFrom(3, TRANSACTIONS);
    const connectionId = await connect(core, victim, "chase", login);
    await held;
    const half = () => victim.client.connections.get.query({ connectionId });
    expect(await half()).toMatchObject({ syncing: true, lastSyncedAt: null });
    await expect
      .poll(async () => (await half()).progress?.transactionsAdded, { timeout: 60_000 })
      .toBeGreaterThan(0);
    core.process.kill("SIGKILL");
    await core.ended;

    gate.open();
    core = await home.start(port);
    const again = await signIn(core.url, person("victim"));
    await untilSettled(again.client, connectionId);
    const recovered = await allTransactions(again);

    const witness = await signUp(core.url, person("witness"));
    const unbroken = await connect(core, witness, "chase", login);
    await untilSettled(witness.client, unbroken);
    expect(recovered).toEqual(await allTransactions(witness));
    const counts = await again.client.connections.get.query({ connectionId });
    expect(counts.lastSync?.transactionsAdded).toBe(recovered.length);
    const more = await again.client.connections.sync.mutate({ connectionId });
    expect(more).toMatchObject({ transactionsAdded: 0 });

    await core.stop();
    await home.remove();
  },
  300_000,
);

type Client = Awaited<ReturnType<typeof signIn>>["client"];

function untilSettled(client: Client, connectionId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.connections.progress.subscribe({ connectionId }, { onComplete: resolve, onError: reject });
  });
}
