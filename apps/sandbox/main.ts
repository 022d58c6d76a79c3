import { systemClock } from "@sandbank/domain";
import { createMemoryStore, openFileStore, StoreFileError } from "@sandbank/protocol-oauth/store";
import { runServer } from "@sandbank/run-server";
import { createSandbox } from "./app.ts";
import { readConfig } from "./config.ts";

await runServer({
  name: "sandbox",
  explained: [StoreFileError],
  readSettings: () => readConfig(process.env),
  async compose({ dataFile, publicUrl, allowedHosts, seed }, port) {
    const clock = systemClock;
    const store = dataFile ? openFileStore(dataFile, { clock }) : createMemoryStore({ clock });
    const sandbox = await createSandbox({
      clock,
      store,
      seed,
      allowedHosts,
      ...(publicUrl && { publicUrl }),
    });
    const url = publicUrl?.origin ?? `http://localhost:${port}`;
    return { listener: sandbox.listener, url, close: sandbox.close };
  },
});
