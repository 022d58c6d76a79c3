import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

export const hdfc: InstitutionManifest = {
  id: "hdfc",
  name: "HDFC Bank",
  shortName: "HDFC",
  brand: { color: "#004c8f", onColor: "#ffffff", monogram: "HD" },
  ...approvedOnTheSpot,
};
