import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type AppProcess, readSandboxIndex, StartFailedError, startApp } from "@sandbank/launch";
import { command } from "../cli/command.ts";
import { settingsOf } from "../serve/settings-of.ts";
import { announcement } from "./announcement.ts";

/** `sandbank`: the sandbox and the core side by side, and what a person needs to use them. */
export const start = command({
  name: "start",
  summary:
    "Runs everything: the banks, the core and the portal, each a process, until Ctrl-C. Options go before the environment variables of the same meaning.",
  options: {
    port: {
      type: "string",
      value: "<number>",
      help: "of the portal; 4000 unless told, 0 takes a free one (PORT)",
    },
    "sandbox-port": {
      type: "string",
      value: "<number>",
      help: "of the banks; 4010 unless told (SANDBOX_PORT)",
    },
    seed: { type: "string", value: "<number>", help: "another world; 42 unless told (SEED)" },
    scenario: {
      type: "string",
      value: "<file>",
      multiple: true,
      help: "exact people, accounts and transactions (SCENARIO)",
    },
    data: {
      type: "string",
      value: "<folder>",
      help: "where everything is kept; .sandbank unless told (DATA_DIR)",
    },
    json: { type: "boolean", help: "says that all is ready as one line of JSON" },
  },
  async run(values, terminal) {
    const env = settingsOf(
      {
        PORT: values.port,
        SANDBOX_PORT: values["sandbox-port"],
        SEED: values.seed,
        SCENARIO: values.scenario?.join(","),
        DATA_DIR: values.data,
      },
      process.env,
    );
    const { SANDBOX_PORT = "4010", PORT = "4000", DATA_DIR = ".sandbank", SEED, SCENARIO } = env;
    const dataDir = resolve(DATA_DIR);
    const shared = { ...(SEED && { SEED }), ...(SCENARIO && { SCENARIO }) };
    const startedAt = performance.now();
    return runTogether(terminal.complain, async (begin) => {
      makeFolder(dataDir);
      const sandbox = await begin("sandbox", {
        ...shared,
        PORT: SANDBOX_PORT,
        ...(env.SANDBOX_DATABASE_URL ? {} : { DATA_FILE: join(dataDir, "sandbox.journal") }),
        DATA_DIR: "",
      });
      const core = await begin("core", { PORT, SANDBOX_URL: sandbox.url, DATA_DIR: join(dataDir, "core") });
      const index = await readSandboxIndex(sandbox.url);
      const seconds = (performance.now() - startedAt) / 1_000;
      const ready = { portal: core.url, sandbox: sandbox.url, demo: core.demo, dataDir };
      terminal.print(values.json ? JSON.stringify(ready) : announcement({ ...ready, index, seconds }));
    });
  },
});

type Begin = (name: AppProcess["name"], settings: Record<string, string>) => Promise<AppProcess>;

/** Runs processes until one ends or a signal comes, then ends them all. @returns the exit code */
function runTogether(
  complain: (text: string) => void,
  begin: (begin: Begin) => Promise<void>,
): Promise<number> {
  const running: AppProcess[] = [];
  const giveUp = new AbortController();
  return new Promise((resolve) => {
    const stop = async (code: number) => {
      if (giveUp.signal.aborted) return;
      giveUp.abort();
      await Promise.all(running.map((app) => app.stop()));
      resolve(code);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
    begin(async (name, settings) => {
      const app = await startApp(name, settings, { signal: giveUp.signal });
      running.push(app);
      void app.ended.then((code) => {
        if (!giveUp.signal.aborted) {
          complain(`start: ${app.name} ended by itself (exit code ${code}); stopping the rest`);
        }
        return stop(1);
      });
      return app;
    }).catch((error: unknown) => {
      // A process that did not start has said why itself.
      if (!(error instanceof StartFailedError)) {
        complain(`start: ${error instanceof Error ? error.message : error}`);
      }
      return stop(1);
    });
  });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the data directory ${folder} cannot be used: ${reason}`);
  }
}
