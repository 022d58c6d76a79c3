import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AppProcess, readSandboxIndex, StartFailedError, signIn, startApp } from "@sandbank/launch";
import { command } from "../cli/command.ts";
import type { Terminal } from "../cli/terminal.ts";
import { connectionJourney, type Say } from "./connection-journey.ts";
import { printTokens } from "./token-demo.ts";

/** `sandbank demo`: the journey a person makes, against real processes, each step printed with what came back. */
export const demo = command({
  name: "demo",
  summary:
    "Makes the whole journey once against real processes: tokens as any OAuth client gets them, consent, first and second sync, disconnecting. Leaves nothing behind.",
  options: {},
  async run(_, terminal) {
    const folder = mkdtempSync(join(tmpdir(), "sandbank-demo-"));
    const running: AppProcess[] = [];
    try {
      await journey(folder, running, numberedSteps(terminal));
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

function numberedSteps({ print }: Terminal): Say {
  let step = 0;
  return (title, lines) => {
    step += 1;
    print([`\n${step}. ${title}`, ...lines.map((line) => `   ${line}`)].join("\n"));
  };
}

async function journey(folder: string, running: AppProcess[], say: Say): Promise<void> {
  const sandbox = await startApp("sandbox", {
    PORT: "0",
    DATA_FILE: join(folder, "sandbox.journal"),
    DATA_DIR: "",
    SANDBOX_DATABASE_URL: "",
  });
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
  for (const { id, name } of index.institutions) {
    await connectionJourney({ session, core, bank: { id, name }, login, say });
  }
}
