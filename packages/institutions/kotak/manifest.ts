import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

export const kotak: InstitutionManifest = {
  id: "kotak",
  name: "Kotak Mahindra Bank",
  shortName: "Kotak",
  brand: { color: "#ed232a", onColor: "#000000", monogram: "KM" },
  ...approvedOnTheSpot,
};
