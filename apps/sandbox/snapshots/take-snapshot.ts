import { GENERATOR_VERSION } from "@sandbank/world";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { isSpecRecord } from "../worlds/kept-state.ts";
import { maskSecrets } from "./mask-secrets.ts";
import type { Snapshot } from "./snapshot.ts";

/** @param mask puts other words in the place of tokens, codes and passwords; the same everywhere */
export async function takeSnapshot(
  { spec, clock, store }: HostedWorld,
  { mask }: { readonly mask: boolean },
): Promise<Snapshot> {
  const records = (await store.list("")).filter((record) => !isSpecRecord(record));
  return {
    format: "sandbank.snapshot",
    version: 1,
    generatorVersion: GENERATOR_VERSION,
    masked: mask,
    seed: spec.seed,
    scenarios: [...spec.scenarios],
    ...(spec.clock && { startingClock: { ...spec.clock } }),
    clock: { at: clock.now(), rate: clock.state.rate },
    records: mask ? maskSecrets(records) : records,
  };
}
