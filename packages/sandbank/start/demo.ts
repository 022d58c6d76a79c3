import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AppProcess, readSandboxIndex, StartFailedError, signIn, startApp } from "@sandbank/launch";
import { tellNames } from "@sandbank/run-server/given-as";
import { command } from "../cli/command.ts";
import { connectionJourney } from "./connection-journey.ts";
import { numberedSteps, type Say } from "./steps.ts";
import { printTokens } from "./token-demo.ts";

/** `sandbank demo`: the journey a person makes, against real processes, each step printed with what came back. */
export const demo = command({
  name: "demo",
  summary:
    "Makes the whole journey once against real processes: tokens as any OAuth client gets them, consent, first and second sync, disconnecting. Leaves nothing behind.",
  options: { json: { type: "boolean", help: "says each step as a line of JSON" } },
  async run({ json = false }, terminal) {
    const folder = mkdtempSync(join(tmpdir(), "sandbank-demo-"));
    const running: AppProcess[] = [];
    try {
      await journey(folder, running, numberedSteps(terminal, json));
      return 0;
    } catch (error) {
      // A process that did not start has said why itself.
      if (!(error instanceof StartFailedError))
        terminal.complain(`demo: ${error instanceof Error ? error.stack : error}`);
      return 1;
    } finally {
      await Promise.all(running.map((app) => app.stop()));
      rmSync(folder, { recursive: true });
    }
  },
});

/** What an environment may say of other servers than the two of the journey, which this machine alone reaches. */
const OF_OTHERS = { PORT: "0", HOST: "", PUBLIC_URL: "", TLS_DIR: "", DEMO_USER: "on", ...tellNames({}) };

async function journey(folder: string, running: AppProcess[], say: Say): Promise<void> {
  const sandbox = await startApp("sandbox", {
    ...OF_OTHERS,
    DATA_FILE: join(folder, "sandbox.journal"),
    DATA_DIR: "",
    SANDBOX_DATABASE_URL: "",
  });
  running.push(sandbox);
  const settings = { ...OF_OTHERS, SANDBOX_URL: sandbox.url, DATA_DIR: join(folder, "core") };
  const core = await startApp("core", { ...settings, DATABASE_URL: "" });
  running.push(core);
  say({
    title: "Two processes",
    lines: [`sandbox ${sandbox.url}`, `core    ${core.url}`],
    facts: { sandbox: sandbox.url, core: core.url },
  });

  const index = await readSandboxIndex(sandbox.url);
  const [login] = index.logins;
  const [bank] = index.institutions;
  if (!login || !bank || !core.demo)
    throw new Error("the sandbox shows no bank or login, or the core no demo user");
  const seen = await printTokens(bank.issuer, index.client, login);
  say({
    title: `What any OAuth client sees at ${bank.name}`,
    lines: seen,
    facts: { bank: bank.id, issuer: bank.issuer, seen },
  });

  const session = await signIn(core.url, core.demo);
  const { email } = core.demo;
  say({ title: "Signed in to the core", lines: [email], facts: { email } });
  for (const { id, name } of index.institutions) {
    await connectionJourney({ session, core, bank: { id, name }, login, say });
  }
}
