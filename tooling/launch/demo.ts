import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import { type AppProcess, StartFailedError, startApp } from "./app-process.ts";
import { type CoreSession, signIn } from "./core-client.ts";
import { readSandboxIndex } from "./sandbox-index.ts";
import { printTokens } from "./token-demo.ts";

// `pnpm demo`: the journey a person makes, against real processes, each step printed with what came back.

const folder = mkdtempSync(join(tmpdir(), "sandbank-demo-"));
const running: AppProcess[] = [];
/** Parameters of the authorize URL that are shown masked. */
const SECRET = new Set(["state", "nonce", "code_challenge"]);
let stepNumber = 0;

function say(step: string, lines: readonly string[]): void {
  stepNumber += 1;
  console.log(`\n${stepNumber}. ${step}`);
  for (const line of lines) console.log(`   ${line}`);
}

try {
  await demo();
} catch (error) {
  if (!(error instanceof StartFailedError)) console.error("demo:", error);
  process.exitCode = 1;
} finally {
  await Promise.all(running.map((app) => app.stop()));
  rmSync(folder, { recursive: true });
}

async function demo(): Promise<void> {
  const sandbox = await startApp("sandbox", { PORT: "0", DATA_FILE: join(folder, "sandbox.journal") });
  running.push(sandbox);
  const settings = { PORT: "0", SANDBOX_URL: sandbox.url, DATA_DIR: join(folder, "core") };
  const core = await startApp("core", { ...settings, DATABASE_URL: "", PUBLIC_URL: "" });
  running.push(core);
  say("Two processes", [`sandbox ${sandbox.url}`, `core    ${core.url}`]);

  const index = await readSandboxIndex(sandbox.url);
  const [login] = index.logins;
  const [bank] = index.institutions;
  if (!login || !bank || !core.demo)
    throw new Error("the sandbox shows no bank or login, or the core no demo user");
  say(`What any OAuth client sees at ${bank.name}`, await printTokens(bank.issuer, index.client, login));

  const session = await signIn(core.url, core.demo);
  say("Signed in to the core", [core.demo.email]);
  for (const { id, name } of index.institutions) await connect(session, core, { id, name }, login);
}

async function connect(
  { client, open }: CoreSession,
  core: AppProcess,
  bank: { id: string; name: string },
  login: { username: string; password: string },
): Promise<void> {
  const provider = (await client.providers.list.query()).find(({ slug }) => slug === bank.id);
  const { connectionId, authorizeUrl } = await client.connections.create.mutate({
    providerId: provider?.id ?? "",
  });
  if (!authorizeUrl) throw new Error(`${bank.name} asked nobody`);
  const asked = new URL(authorizeUrl);
  say(`Connect ${bank.name}: authorize URL`, [
    `${asked.origin}${asked.pathname}`,
    ...[...asked.searchParams].map(([name, value]) => `  ${name}=${SECRET.has(name) ? mask(value) : value}`),
  ]);

  const browser = createFormBrowser({ fetch, leaveAt: `${core.url}/connect/callback` });
  const callback = await approveConsent(browser, authorizeUrl, login);
  const back = await open(callback.pathname + callback.search);
  say(`Consent given as ${login.username}`, [
    `came back with ${[...callback.searchParams.keys()].join(", ")}; sent on to ${back.headers.get("location")}`,
  ]);

  const progress: string[] = [];
  await new Promise<void>((resolve, reject) => {
    client.connections.progress.subscribe(
      { connectionId },
      {
        onData: ({ status, syncing, progress: counts }) => {
          const text = counts
            ? `${counts.accountsUpdated} accounts, ${counts.transactionsAdded} transactions`
            : "";
          progress.push(`${status}${syncing ? ", syncing" : ""} ${text}`.trim());
        },
        onComplete: resolve,
        onError: reject,
      },
    );
  });
  const connection = await client.connections.get.query({ connectionId });
  say("First sync, as the portal sees it", [...new Set(progress)]);

  const accounts = await client.accounts.list.query({ connectionId });
  const { pagination } = await client.transactions.list.query({ connectionId, limit: 1 });
  say("What was read", [
    ...accounts.map(
      ({ name, mask: number, balance, currency }) => `${number} ${name}: ${balance.current} ${currency}`,
    ),
    `${pagination.total} transactions; consent until ${connection.consent?.expiresAt ?? "it is revoked"}`,
  ]);

  const second = await client.connections.sync.mutate({ connectionId });
  say("Second sync", [`${second.transactionsAdded} added, ${second.transactionsModified} modified`]);
  if (second.transactionsAdded !== 0) throw new Error("the second sync added transactions");

  await client.connections.disconnect.mutate({ connectionId, deleteData: false });
  say("Disconnected", ["revoked at the bank, credentials forgotten"]);
}

function mask(secret: string): string {
  return `${secret.slice(0, 4)}…`;
}
