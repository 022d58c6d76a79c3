import { join } from "node:path";
import type { Clock } from "@sandbank/domain";
import { makeFolder } from "@sandbank/file-lock/make-folder";
import {
  openFileStore,
  openPgliteStore,
  openPostgresStore,
  type SharedStore,
  type Store,
  StoreFileError,
} from "@sandbank/store";
import type { KeptIn } from "./config.ts";
import { readFollowed } from "./worlds/followed.ts";

const EMBEDDED = "pglite:";

/**
 * Opens what a sandbox keeps things in. A folder gets a journal that waits for the disk: what was acknowledged
 * survives a killed process and a machine that loses power.
 * @throws StoreFileError, StoreDatabaseError where it cannot be used
 */
export async function openStore(keptIn: KeptIn, clock: Clock): Promise<Store | SharedStore> {
  if ("file" in keptIn) return openFileStore(keptIn.file, { clock });
  if ("folder" in keptIn) {
    openFolder(keptIn.folder);
    return openFileStore(join(keptIn.folder, "sandbox.journal"), { clock, waitsForDisk: true });
  }
  const { database } = keptIn;
  if (database.startsWith(EMBEDDED)) return openPgliteStore(database.slice(EMBEDDED.length), { clock });
  const announces = (kind: string) => readFollowed(kind) !== undefined;
  return openPostgresStore(database, { clock, announces });
}

function openFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreFileError(`DATA_DIR ${folder} cannot be used as a folder: ${reason}`, { cause: error });
  }
}
