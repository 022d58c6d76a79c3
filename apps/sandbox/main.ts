import { systemClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { runServer } from "@sandbank/run-server";
import { openFileStore, StoreFileError } from "@sandbank/store";
import { createSandbox } from "./app.ts";
import { readConfig, withArguments } from "./config.ts";
import { canHost } from "./hosted-institution.ts";
import { readScenarios, ScenarioFileError } from "./scenarios.ts";

await runServer({
  name: "sandbox",
  explained: [StoreFileError, ScenarioFileError],
  readSettings: () => readConfig(withArguments(process.env, process.argv.slice(2))),
  async compose({ dataFile, publicUrl, allowedHosts, seed, scenarioFiles, token }, port) {
    const clock = systemClock;
    const scenarios = readScenarios(scenarioFiles, clock.now(), institutions.filter(canHost));
    const store = dataFile ? openFileStore(dataFile, { clock }) : undefined;
    const sandbox = await createSandbox({
      clock,
      ...(store && { store }),
      seed,
      token,
      ownsProcess: true,
      allowedHosts,
      scenarios,
      ...(publicUrl && { publicUrl }),
    });
    const url = publicUrl?.origin ?? `http://localhost:${port}`;
    return { listener: sandbox.listener, url, close: sandbox.close };
  },
});
