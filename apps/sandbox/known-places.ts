import type { InstitutionManifest } from "@sandbank/institutions";
import { doors, doorsToShow, facades } from "./facades.ts";
import { faces } from "./faces.ts";
import type { Places } from "./faults/read-fault.ts";

/** Everything a request can lead to in a world of these banks. */
export function knownPlaces(banks: readonly InstitutionManifest[]): Places {
  const ofBanks = banks.flatMap((manifest) => {
    const face = faces[manifest.protocol] ?? doors[manifest.protocol];
    return face ? [{ manifest, face }] : [];
  });
  const shown = new Set(doorsToShow(banks.filter(({ protocol }) => doors[protocol])).map(({ id }) => id));
  const ofFacades = facades.filter(({ manifest }) => shown.has(manifest.id));
  return [...ofBanks, ...ofFacades.map(({ manifest, description }) => ({ manifest, face: description }))];
}
