import type { InstitutionManifest } from "@sandbank/institutions";
import type { AuthorizationServer } from "@sandbank/protocol-oauth/server";
import type { World } from "@sandbank/world";
import type { Face } from "./face.ts";

/** How a place is named and looks. */
export type PlaceManifest = Pick<
  InstitutionManifest,
  "id" | "name" | "shortName" | "country" | "brand" | "protocol" | "tink"
> & {
  /** True for what exists nowhere else, so that no page of it can be taken for somebody's. */
  readonly isOurs?: boolean;
};

/** As much of a dialect as spoiling and logging its requests takes. */
export interface PlaceFace
  extends Pick<
    Face,
    "apiPath" | "reference" | "operations" | "healthOperation" | "errorBody" | "errorHeaders" | "paging"
  > {
  /** True for a path below the place that is for programs, not for people. */
  isData(rest: string): boolean;
}

/** What a first path segment leads to: a bank with an authorization server or without one, or a façade. */
export interface HostedPlace {
  /** Path in front of everything of it: `/amex`, or `/~{world}/amex`. */
  readonly base: string;
  readonly manifest: PlaceManifest;
  readonly face: PlaceFace;
  /** Null where nobody signs in with OAuth. */
  readonly authorization: AuthorizationServer | null;
  /** Number of the person an access token of its own stands for; absent where none stands for anybody. */
  customerOf?(accessToken: string): Promise<number | null>;
  readonly world: World;
}
