import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

export const icici: InstitutionManifest = {
  id: "icici",
  name: "ICICI Bank",
  shortName: "ICICI",
  brand: { color: "#f37021", onColor: "#111111", monogram: "IC" },
  ...approvedOnTheSpot,
};
