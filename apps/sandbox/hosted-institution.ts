import type { InstitutionManifest, TokenTerms } from "@sandbank/institutions";
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  createAuthorizationServer,
} from "@sandbank/protocol-oauth/server";
import type { Store } from "@sandbank/store";
import type { World } from "@sandbank/world";
import type { Hono } from "hono";
import type { Face } from "./face.ts";
import { faces } from "./faces.ts";
import type { FaultBook } from "./faults/fault-book.ts";
import type { HostedPlace, PlaceFace } from "./hosted-place.ts";
import { institutionRoutes } from "./institution-routes.ts";
import { authorizationErrorPage } from "./pages/authorization-error-page.tsx";
import type { SandboxEnv } from "./sandbox-env.ts";
import { parseSubject } from "./subject.ts";
import type { Webhooks } from "./webhooks/webhooks.ts";

/** One bank as the sandbox runs it. */
export interface HostedInstitution extends HostedPlace {
  /** Answers everything but the authorization server's own endpoints. */
  readonly routes: Hono<SandboxEnv>;
  readonly manifest: InstitutionManifest;
  readonly face: Face & PlaceFace;
  readonly authorization: AuthorizationServer;
  readonly store: Store;
  /** What goes wrong in its world. */
  readonly faults: FaultBook;
  /** Whom it tells what happened. */
  readonly webhooks: Webhooks;
  readonly onServerError: (error: unknown) => void;
}

export interface HostOptions {
  /** Answers a path of the institution that leads nowhere. */
  readonly notFound: (request: Request, origin: string, bank: HostedInstitution) => Response;
  readonly base: string;
  readonly world: World;
  readonly store: Store;
  readonly faults: FaultBook;
  readonly webhooks: Webhooks;
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
  const spoken = faces[manifest.protocol];
  if (!spoken) throw new RangeError(`${manifest.protocol} has no face here`);
  const { mountPath } = spoken;
  const isData = (rest: string) => rest === mountPath || rest.startsWith(`${mountPath}/`);
  const face = { ...spoken, isData };
  const { tokens } = manifest;
  const { base, world, store, faults, webhooks, onServerError } = options;
  const authorization = createAuthorizationServer({
    institution: manifest.id,
    base,
    world: world.id,
    seed: world.seed,
    accessTokenSeconds: tokens.accessTokenSeconds,
    refreshTokenDays: tokens.refreshTokenDays,
    scopes: face.permissions.map(({ scope }) => scope),
    clients: options.clients,
    store,
    clock: world.clock,
    findSubject: (subject) => {
      const customer = parseSubject(subject);
      if (customer === undefined) return undefined;
      return () => {
        const { givenName, familyName, email } = world.customer(customer, manifest.country);
        return { name: `${givenName} ${familyName}`, given_name: givenName, family_name: familyName, email };
      };
    },
    onConsent: async (consent) => {
      const { revocation, createdAt } = consent;
      const kind = revocation ? "consent.revoked" : "consent.granted";
      await webhooks.emit(manifest.id, { kind, at: revocation?.at ?? createdAt, consent });
    },
    renderError: (error) => authorizationErrorPage(manifest, error),
    onServerError,
  });
  const bank = { base, manifest, face, authorization, world, store, faults, webhooks, onServerError };
  let routes: Hono<SandboxEnv> | undefined;
  return {
    ...bank,
    get routes() {
      routes ??= institutionRoutes(this, (request, origin) => options.notFound(request, origin, this));
      return routes;
    },
  };
}
