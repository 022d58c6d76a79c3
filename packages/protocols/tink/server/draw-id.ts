import { hash } from "node:crypto";
import type { Store } from "@sandbank/store";

const COUNT = "Count";

/** The next id of its kind, 32 hex digits, from the world's seed: no two callers get the same. */
export async function drawId(
  { store, seed }: { readonly store: Store; readonly seed: number },
  kind: string,
): Promise<string> {
  const count = await store.increment(COUNT, kind);
  return hash("sha256", `tink\n${kind}\n${seed}\n${count}`, "hex").slice(0, 32);
}
