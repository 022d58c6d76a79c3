import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSandboxIndex, signIn } from "@sandbank/launch";
import { afterAll, expect, test } from "vitest";
import { allTransactions, connect } from "./running-core.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sandbank-restart-"));
let launcher: ChildProcess | undefined;
afterAll(() => {
  launcher?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Two ports nobody uses: a restart has to find the same ones again. */
async function freePorts(): Promise<[string, string]> {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<string>((resolve) => {
          server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            resolve(String(address && typeof address === "object" ? address.port : 0));
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [ports[0] ?? "", ports[1] ?? ""];
}

/** Runs `npm start`'s launcher until it says that all is ready; `stop` is a Ctrl-C. */
async function launch(settings: Record<string, string>) {
  const child = spawn(process.execPath, ["packages/sandbank/dist/cli.js"], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: "", PUBLIC_URL: "", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  launcher = child;
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("Ctrl-C stops it")) resolve();
    });
    void ended.then((code) => reject(new Error(`ended with ${code}`)));
  });
  return {
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

test("Ctrl-C ends everything cleanly, and the next start has the data and the bank's consent still", async () => {
  const [PORT, SANDBOX_PORT] = await freePorts();
  const [coreUrl, sandboxUrl] = [`http://localhost:${PORT}`, `http://localhost:${SANDBOX_PORT}`];
  const demo = { email: "demo@sandbank.test", password: "sandbank-demo" };

  const first = await launch({ PORT, SANDBOX_PORT });
  const [login] = (await readSandboxIndex(sandboxUrl)).logins;
  if (!login) throw new Error("the sandbox shows no login");
  const before = await signIn(coreUrl, demo);
  const connectionId = await connect({ url: coreUrl }, before, "amex", login);
  await before.client.connections.sync.mutate({ connectionId });
  const transactions = await allTransactions(before);
  expect(transactions.length).toBeGreaterThan(0);
  expect(await first.stop()).toBe(0);
  await expect(fetch(coreUrl)).rejects.toThrow();
  await expect(fetch(sandboxUrl)).rejects.toThrow();

  const second = await launch({ PORT, SANDBOX_PORT });
  const after = await signIn(coreUrl, demo);
  expect(await allTransactions(after)).toEqual(transactions);
  const sync = await after.client.connections.sync.mutate({ connectionId });
  expect(sync.transactionsAdded).toBeLessThan(5);
  expect(await after.client.connections.get.query({ connectionId })).toMatchObject({ status: "connected" });
  expect(await second.stop()).toBe(0);
}, 300_000);
