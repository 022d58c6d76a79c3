import { createServer } from "node:http";
import { join } from "node:path";
import { systemClock } from "@sandbank/domain";
import { createSandbox } from "@sandbank/sandbox";
import { openFileStore, openPostgresStore, type Store } from "@sandbank/store";
import { listen } from "../../fixture/servers/announce.ts";

// As the `sandbank sandbox` command composes it.
const store = await openStore(process.env);
const sandbox = await createSandbox({ ownsProcess: true, ...(store && { store }) });
listen(createServer(sandbox.listener), {});

async function openStore({ DATA_FOLDER, DATABASE }: NodeJS.ProcessEnv): Promise<Store | undefined> {
  const clock = systemClock;
  if (DATABASE) return openPostgresStore(DATABASE, { clock, announces: () => false });
  return DATA_FOLDER
    ? openFileStore(join(DATA_FOLDER, "sandbox.journal"), { clock, waitsForDisk: true })
    : undefined;
}
