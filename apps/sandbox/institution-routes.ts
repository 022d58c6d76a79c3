import { Hono } from "hono";
import { asResponse } from "./answer.ts";
import { connectedAppsRoutes } from "./connected-apps/routes.tsx";
import { readHealth } from "./faults/health-rules.ts";
import { FormTooLarge } from "./form-fields.ts";
import type { HostedInstitution } from "./hosted-institution.ts";
import { interactionRoutes } from "./interaction/routes.tsx";
import { type SandboxEnv, sameSiteForms, smallForms } from "./sandbox-env.ts";
import { failed, wantsHtml } from "./site.ts";
import { customerOf } from "./subject.ts";

/** Everything of an institution but its authorization server's own endpoints. */
export function institutionRoutes(
  bank: HostedInstitution,
  notFound: (request: Request, origin: string) => Response,
): Hono<SandboxEnv> {
  const { base, face, world, manifest, authorization, faults, webhooks, onServerError } = bank;
  const dialect = face.create({
    world,
    bank: manifest,
    authorization,
    endpoints: webhooks.portOf(manifest.id),
    health: () => readHealth(faults, manifest.id).status,
    customerOf,
    onServerError,
  });
  return new Hono<SandboxEnv>()
    .route(base + face.mountPath, dialect)
    .on("POST", [`${base}/interaction/*`, `${base}/connected-apps/*`], sameSiteForms, smallForms)
    .route(`${base}/interaction`, interactionRoutes(bank))
    .route(`${base}/connected-apps`, connectedAppsRoutes(bank))
    .notFound((c) => notFound(c.req.raw, c.env.origin))
    .onError((error, c) => {
      if (error instanceof FormTooLarge) return c.text(error.message, 413);
      onServerError(error);
      return asResponse(failed(wantsHtml(c.req.raw)));
    });
}
