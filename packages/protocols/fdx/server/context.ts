import type { InstitutionHealth } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { AuthorizationServer } from "@sandbank/protocol-oauth/server";
import type { EndpointPort } from "@sandbank/protocol-webhooks/server";
import type { World } from "@sandbank/world";

/** As much of the world as FDX shows. */
export type ShownWorld = Pick<
  World,
  "clock" | "seed" | "customer" | "accounts" | "balance" | "transactions" | "statements"
> & { readonly overlay: Pick<World["overlay"], "sequence"> };

/** What the FDX face of one bank shows and whom it asks. */
export interface FdxServerOptions {
  readonly world: ShownWorld;
  readonly bank: InstitutionManifest;
  readonly authorization: Pick<AuthorizationServer, "findAccessToken" | "revokeConsent"> & {
    readonly consents: Pick<AuthorizationServer["consents"], "find">;
  };
  /** Where applications want to be told what happens. */
  readonly endpoints: EndpointPort;
  /** How the bank is doing now. */
  readonly health: () => InstitutionHealth;
  /** Customer number of an authorization server's `sub`. */
  readonly customerOf: (subject: string) => number;
  /** Told of failures that are ours. */
  readonly onServerError: (error: unknown) => void;
}
