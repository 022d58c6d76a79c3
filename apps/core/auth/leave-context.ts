import { AsyncLocalStorage } from "node:async_hooks";
import { z } from "zod";

/** Where the library keeps the storages it follows requests with. */
const LIBRARY = Symbol.for("better-auth:global");
const library = z.object({ context: z.record(z.string(), z.unknown()) });

/** Of the whole process, as the storages are. */
let underWay = 0;

/**
 * Runs work of the sign-in library, and once none is under way stops following its context: on Node 20 following one
 * slows down every promise of the process for good, by a tenth of any request.
 */
export async function inLibrary<T>(work: () => Promise<T>): Promise<T> {
  underWay++;
  try {
    return await work();
  } finally {
    underWay--;
    if (underWay === 0) for (const storage of libraryStorages()) storage.disable();
  }
}

/** Those the library has made so far; a storage that was disabled is enabled again by its next use. */
export function libraryStorages(): AsyncLocalStorage<unknown>[] {
  const { data } = library.safeParse(Reflect.get(globalThis, LIBRARY));
  return Object.values(data?.context ?? {}).filter((kept) => kept instanceof AsyncLocalStorage);
}
