import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

export const sbi: InstitutionManifest = {
  id: "sbi",
  name: "State Bank of India",
  shortName: "SBI",
  brand: { color: "#22408f", onColor: "#ffffff", monogram: "SB" },
  ...approvedOnTheSpot,
};
