import { hash } from "node:crypto";
import type { Store } from "@sandbank/store";

/** Where draws come from: the world's seed, and the store that counts them. */
export interface DrawSource {
  readonly world: { readonly seed: number };
  readonly store: Pick<Store, "increment">;
}

/** 32 octets nobody drew before in this world; the same seed draws the same ones again. No secret. */
export async function drawOctets({ world, store }: DrawSource, what: string): Promise<Buffer> {
  const number = await store.increment("aa:Draws", what);
  return hash("sha256", `${world.seed}\naa\n${what}\n${number}`, "buffer");
}

/** A UUID in the form of version 4, drawn. */
export async function drawUuid(source: DrawSource, what: string): Promise<string> {
  const octets = (await drawOctets(source, what)).subarray(0, 16);
  octets[6] = ((octets[6] ?? 0) & 0x0f) | 0x40;
  octets[8] = ((octets[8] ?? 0) & 0x3f) | 0x80;
  const hex = octets.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
