import type { InstitutionManifest } from "@sandbank/institutions";
import type { AuthorizationServer } from "@sandbank/protocol-oauth/server";
import type { World } from "@sandbank/world";
import type { Hono } from "hono";

/** A kind of data a person can share or withhold, in their words. */
export interface Permission {
  readonly scope: string;
  readonly title: string;
  readonly description: string;
  /** Nothing works without it, so it cannot be unticked. */
  readonly required: boolean;
}

interface FaceOptions {
  readonly world: World;
  readonly bank: InstitutionManifest;
  readonly authorization: AuthorizationServer;
  readonly customerOf: (subject: string) => number;
  readonly onServerError: (error: unknown) => void;
}

/** How a wire dialect is hosted: one per dialect, see `faces.ts`. */
export interface Face {
  /** Path below the institution its routes are mounted at. */
  readonly mountPath: string;
  /** Base URL of its API, below the institution. */
  readonly apiPath: string;
  /** Where the dialect is documented. */
  readonly reference: { readonly label: string; readonly url: string };
  /** What it asks people for; each scope is also one of the authorization server's. */
  readonly permissions: readonly Permission[];
  create(options: FaceOptions): Hono;
}
