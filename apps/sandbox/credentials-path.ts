import { CREDENTIALS_SEGMENT } from "./address.ts";
import type { HostedPlace } from "./hosted-place.ts";

/** Where every login and word is listed, with those of a place's country resolved. */
export function credentialsPath(place: Pick<HostedPlace, "base" | "manifest">): string {
  return `${homePath(place)}${CREDENTIALS_SEGMENT}?institution=${place.manifest.id}`;
}

/** The home page of the world a place is in. */
export function homePath({ base, manifest }: Pick<HostedPlace, "base" | "manifest">): string {
  return base.slice(0, -manifest.id.length);
}
