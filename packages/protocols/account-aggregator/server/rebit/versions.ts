import { supportedVersions, VERSION } from "../../wire/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";

/** Which of the two families of messages: ids in the path, or everything in the body. */
export type Generation = 1 | 2;

/** 1.1.3 is none of ReBIT's and sent all the same (aa.md 2). */
const FIRST_GENERATION: readonly string[] = ["1.0", "1.0.0", "1.1", "1.1.0", "1.1.1", "1.1.2", "1.1.3"];

/** What is said as `ver` to a request of the first generation that says none. */
export const FIRST_VERSION = "1.1.2";

/** @throws AaRefusal NoSuchVersion for a `ver` nobody answers where it was sent */
export function generationOf(ver: string, answered: readonly Generation[]): Generation {
  const generation = FIRST_GENERATION.includes(ver) ? 1 : supportedVersions.includes(ver) ? 2 : undefined;
  if (generation && answered.includes(generation)) return generation;
  const known = [
    ...(answered.includes(2) ? supportedVersions : []),
    ...(answered.includes(1) ? FIRST_GENERATION : []),
  ];
  throw new AaRefusal("NoSuchVersion", `ver is "${ver}"; answered here are ${known.join(", ")}.`);
}

/** What an answer says as `ver`. */
export function versionFor(ver: string, generation: Generation): string {
  return generation === 1 ? ver : VERSION;
}
