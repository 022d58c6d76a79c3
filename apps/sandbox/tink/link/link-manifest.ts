import { tinkManifest } from "../../facades.ts";
import type { PlaceManifest } from "../../hosted-place.ts";

/** What stands in front of the pages people see at Tink Link. */
export const linkManifest: PlaceManifest = { ...tinkManifest, name: "Tink Link" };
