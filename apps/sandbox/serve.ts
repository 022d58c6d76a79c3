import { type Instant, systemClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { type Announce, runServer } from "@sandbank/run-server";
import { StoreDatabaseError, StoreFileError } from "@sandbank/store";
import { createSandbox } from "./app.ts";
import { readConfig } from "./config.ts";
import { isBehindDoor } from "./hosted-door.ts";
import { canHost } from "./hosted-institution.ts";
import { openStore } from "./open-store.ts";
import { ScenarioFileError } from "./scenario-file-error.ts";
import { WorldError, type WorldRegistry } from "./worlds/world-registry.ts";

/** Runs the sandbox as this process, by settings that are environment variables, until a signal ends it. */
export function serveSandbox(
  env: Readonly<Record<string, string | undefined>>,
  announce?: Announce,
): Promise<void> {
  return runServer({
    name: "sandbox",
    explained: [StoreFileError, StoreDatabaseError, ScenarioFileError],
    ...(announce && { announce }),
    env,
    readSettings: readConfig,
    async compose(config, port) {
      const { keptIn, publicUrl, tlsFolder, seed, scenarioFiles } = config;
      const clock = systemClock;
      const scenarios = await scenariosOf(scenarioFiles, clock.now());
      const store = keptIn && (await openStore(keptIn, clock));
      const sandbox = await createSandbox({
        clock,
        ...(store && { store }),
        seed,
        token: config.token,
        webhookTargets: config.webhookTargets,
        ownsProcess: true,
        allowedHosts: config.allowedHosts,
        isSecure: tlsFolder !== undefined,
        scenarios,
        ...(publicUrl && { publicUrl }),
      });
      for (const id of config.worlds) await openWorld(sandbox.worlds, id);
      const url = publicUrl?.origin ?? `${tlsFolder ? "https" : "http"}://localhost:${port}`;
      const { listener, warmUp, close } = sandbox;
      return { listener, url, warmUp, close };
    },
  });
}

/** Most sandboxes have none and need no parser for them. @throws ScenarioFileError */
async function scenariosOf(files: readonly string[], anchor: Instant) {
  if (files.length === 0) return [];
  const { readScenarios } = await import("./scenarios.ts");
  return readScenarios(
    files,
    anchor,
    institutions.filter((bank) => canHost(bank) || isBehindDoor(bank)),
  );
}

/** A world that was kept, or that another process makes at the same moment, is there already. */
async function openWorld(worlds: WorldRegistry, id: string): Promise<void> {
  try {
    await worlds.create({ id });
  } catch (error) {
    if (!(error instanceof WorldError && error.code === "exists")) throw error;
  }
}
