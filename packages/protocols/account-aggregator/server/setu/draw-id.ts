import { hash } from "node:crypto";
import type { Store } from "@sandbank/store";

const COUNT = "aa:setu/Count";

/** The next UUID of its kind, from the world's seed: no two callers get the same. */
export async function drawId(
  { store, seed }: { readonly store: Store; readonly seed: number },
  kind: string,
): Promise<string> {
  const hex = hash("sha256", `setu\n${kind}\n${seed}\n${await store.increment(COUNT, kind)}`, "hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
