import { join, resolve } from "node:path";
import { makeFolder } from "@sandbank/file-lock/make-folder";
import { type AppProcess, readSandboxIndex, StartFailedError, startApp } from "@sandbank/launch";
import { type GivenNames, tellNames, toldNames } from "@sandbank/run-server/given-as";
import { command, type Options } from "../cli/command.ts";
import { settingsOf } from "../serve/settings-of.ts";
import { announcement } from "./announcement.ts";

const options = {
  port: {
    type: "string",
    value: "<number>",
    help: "of the portal; 4000 unless told, 0 takes a free one",
    setting: "PORT",
  },
  "sandbox-port": {
    type: "string",
    value: "<number>",
    help: "of the banks; 4010 unless told",
    setting: "SANDBOX_PORT",
  },
  seed: { type: "string", value: "<number>", help: "another world; 42 unless told", setting: "SEED" },
  scenario: {
    type: "string",
    value: "<file>",
    multiple: true,
    help: "exact people, accounts and transactions",
    setting: "SCENARIO",
  },
  data: {
    type: "string",
    value: "<folder>",
    help: "where everything is kept; .sandbank unless told",
    setting: "DATA_DIR",
  },
  json: { type: "boolean", help: "says that all is ready as one line of JSON" },
} as const satisfies Options;

/** `sandbank`: the sandbox and the core side by side, and what a person needs to use them. */
export const start = command({
  name: "start",
  summary:
    "Runs everything: the banks, the core and the portal, each a process, until Ctrl-C. Options go before the environment variables of the same meaning.",
  options,
  async run(values, terminal) {
    const env = settingsOf(options, values, process.env);
    const { SANDBOX_PORT, PORT, DATA_DIR, SEED, SCENARIO } = env;
    const { SANDBOX_PORT: sandboxPort = "SANDBOX_PORT", ...names } = toldNames(env) ?? {};
    const dataDir = resolve(DATA_DIR || ".sandbank");
    const shared = { ...(SEED && { SEED }), ...(SCENARIO && { SCENARIO }) };
    const startedAt = performance.now();
    return runTogether(terminal.complain, async (begin) => {
      openFolder(dataDir, names);
      const sandbox = await begin("sandbox", {
        ...shared,
        PORT: SANDBOX_PORT || "4010",
        ...(env.SANDBOX_DATABASE_URL ? {} : { DATA_FILE: join(dataDir, "sandbox.journal") }),
        DATA_DIR: "",
        ...tellNames({ ...names, PORT: sandboxPort }),
      });
      const core = await begin("core", {
        PORT: PORT || "4000",
        SANDBOX_URL: sandbox.url,
        DATA_DIR: join(dataDir, "core"),
        ...tellNames(names),
      });
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

function openFolder(folder: string, { DATA_DIR = "DATA_DIR" }: GivenNames): void {
  try {
    makeFolder(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${DATA_DIR} ${folder} cannot be used as a folder: ${reason}`);
  }
}
