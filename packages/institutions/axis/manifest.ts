import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

export const axis: InstitutionManifest = {
  id: "axis",
  name: "Axis Bank",
  shortName: "Axis",
  brand: { color: "#97144d", onColor: "#ffffff", monogram: "AX" },
  ...approvedOnTheSpot,
};
