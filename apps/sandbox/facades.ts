import type { InstitutionManifest } from "@sandbank/institutions";
import { aaDoor, fipDoor, setuDoor } from "@sandbank/protocol-account-aggregator/hosting";
import type { DoorDescription } from "@sandbank/protocol-door/server";
import { demoBankDoor, tinkDoor } from "@sandbank/protocol-tink/hosting";
import type { PlaceManifest } from "./hosted-place.ts";

/** Something many banks are reached through, under a first path segment of its own. */
export interface Facade {
  readonly manifest: PlaceManifest;
  readonly description: DoorDescription;
  /** True for one that is of use without any bank behind it. */
  readonly standsAlone?: true;
  /** Where a person begins, below the first segment; absent where people have nothing to do. */
  readonly page?: { readonly path: string; readonly label: string };
}

const indian = { country: "IN", protocol: "account-aggregator" } as const;

/** What stands in front of the pages people see at the Account Aggregator. */
export const aggregatorManifest: PlaceManifest = {
  ...indian,
  id: "aa",
  name: "Sandbank Account Aggregator",
  shortName: "Account Aggregator",
  brand: { color: "#0f766e", onColor: "#ffffff", monogram: "AA" },
  isOurs: true,
};

/** What stands in front of the pages people see at Tink. */
export const tinkManifest: PlaceManifest = {
  id: "tink",
  name: "Tink API",
  shortName: "Tink",
  country: "SE",
  protocol: "tink",
  brand: { color: "#1f4d3f", onColor: "#ffffff", monogram: "TK" },
};

/** The façades of every world. What answers at one is loaded on its first use. */
export const facades: readonly Facade[] = [
  {
    manifest: aggregatorManifest,
    description: aaDoor,
    page: { path: "/consents", label: "Your consents" },
  },
  {
    manifest: {
      ...indian,
      id: "setu",
      name: "Setu Account Aggregator API",
      shortName: "Setu",
      brand: { color: "#334155", onColor: "#ffffff", monogram: "SE" },
    },
    description: setuDoor,
  },
  {
    manifest: tinkManifest,
    description: tinkDoor,
    page: { path: "/1.0/demo", label: "Try Tink Link" },
    standsAlone: true,
  },
];

/** What banks without an authorization server answer at, by dialect. */
export const doors: Readonly<Record<string, DoorDescription>> = {
  "account-aggregator": fipDoor,
  tink: demoBankDoor,
};

/** Façades of use in a world of these banks, before the banks behind them. */
export function doorsToShow(banksBehind: readonly InstitutionManifest[]): readonly PlaceManifest[] {
  const reached = facades.filter(
    ({ manifest, standsAlone }) =>
      standsAlone || banksBehind.some(({ protocol }) => protocol === manifest.protocol),
  );
  return [...reached.map(({ manifest }) => manifest), ...banksBehind];
}
