import type { InstitutionManifest, TokenTerms } from "@sandbank/institutions";
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  createAuthorizationServer,
} from "@sandbank/protocol-oauth/server";
import type { Store } from "@sandbank/protocol-oauth/store";
import type { World } from "@sandbank/world";
import type { Face } from "./face.ts";
import { faces } from "./faces.ts";
import { authorizationErrorPage } from "./pages/authorization-error-page.tsx";
import { customerOf, parseSubject } from "./subject.ts";

/** One bank as the sandbox runs it. */
export interface HostedInstitution {
  readonly manifest: InstitutionManifest;
  readonly face: Face;
  readonly authorization: AuthorizationServer;
  readonly world: World;
  readonly store: Store;
  readonly onServerError: (error: unknown) => void;
}

export interface HostOptions {
  readonly world: World;
  readonly store: Store;
  readonly clients: AuthorizationServerOptions["clients"];
  readonly onServerError: (error: unknown) => void;
}

/** An institution whose dialect has a face here and that has an authorization server. */
export type HostableManifest = InstitutionManifest & { readonly tokens: TokenTerms };

export function canHost(manifest: InstitutionManifest): manifest is HostableManifest {
  return faces[manifest.protocol] !== undefined && manifest.tokens !== null;
}

/** @throws RangeError for a dialect without a face; ask {@link canHost} first. */
export function hostInstitution(manifest: HostableManifest, options: HostOptions): HostedInstitution {
  const face = faces[manifest.protocol];
  if (!face) throw new RangeError(`${manifest.protocol} has no face here`);
  const { tokens } = manifest;
  const { world, store, onServerError } = options;
  const authorization = createAuthorizationServer({
    institution: manifest.id,
    world: world.id,
    seed: world.seed,
    accessTokenSeconds: tokens.accessTokenSeconds,
    refreshTokenDays: tokens.refreshTokenDays,
    scopes: face.permissions.map(({ scope }) => scope),
    clients: options.clients,
    store,
    clock: world.clock,
    findSubject: (subject) => {
      if (parseSubject(subject) === undefined) return undefined;
      const { givenName, familyName, email } = world.customer(customerOf(subject), manifest.country);
      return { name: `${givenName} ${familyName}`, given_name: givenName, family_name: familyName, email };
    },
    renderError: (error) => authorizationErrorPage(manifest, error),
    onServerError,
  });
  return { manifest, face, authorization, world, store, onServerError };
}
