import type { World } from "@sandbank/world";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { connectedAppsRoutes } from "./connected-apps/routes.tsx";
import type { HostedInstitution } from "./hosted-institution.ts";
import { interactionRoutes } from "./interaction/routes.tsx";
import type { OriginPolicy } from "./origin.ts";
import { originMiddleware, type SandboxEnv, sameSiteForms } from "./origin-middleware.ts";
import { failurePage, homePage, notFoundPage } from "./pages/site-pages.tsx";
import { describeSandbox } from "./sandbox-index.ts";
import { customerOf } from "./subject.ts";

export interface RoutesOptions {
  readonly world: World;
  readonly hosted: ReadonlyMap<string, HostedInstitution>;
  readonly policy: OriginPolicy;
  readonly onServerError: (error: unknown) => void;
}

/** Far more than any form here. */
const smallForms = bodyLimit({ maxSize: 64 * 1024 });

/** Everything but the authorization servers' own endpoints. */
export function createRoutes({ world, hosted, policy, onServerError }: RoutesOptions): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.use(originMiddleware(policy));

  app.get("/", (c) => {
    const index = describeSandbox(world, hosted.values(), c.get("origin"));
    return wantsHtml(c) ? homePage(index) : c.json(index);
  });

  for (const [id, bank] of hosted) {
    const { face, authorization, manifest } = bank;
    const dialect = face.create({ world, bank: manifest, authorization, customerOf, onServerError });
    app.get(`/${id}`, (c) => {
      const [entry] = describeSandbox(world, [bank], c.get("origin")).institutions;
      return wantsHtml(c) ? c.redirect(`/#${id}`) : c.json(entry);
    });
    app.route(`/${id}${face.mountPath}`, dialect);
    app.use(`/${id}/interaction/*`, sameSiteForms, smallForms);
    app.use(`/${id}/connected-apps/*`, sameSiteForms, smallForms);
    app.route(`/${id}/interaction`, interactionRoutes(bank));
    app.route(`/${id}/connected-apps`, connectedAppsRoutes(bank));
  }

  app.notFound((c) => {
    const index = describeSandbox(world, hosted.values(), c.get("origin"));
    const bank = hosted.get(c.req.path.split("/", 2)[1] ?? "");
    const message = explainMissing(c.req.path, index.institutions, bank);
    if (wantsHtml(c)) return notFoundPage(message, index, bank?.manifest);
    return c.json({ error: "not_found", message, institutions: index.institutions.map(({ id }) => id) }, 404);
  });

  app.onError((error, c) => {
    onServerError(error);
    if (wantsHtml(c)) return failurePage();
    return c.json({ error: "server_error", message: "Something went wrong in the sandbox." }, 500);
  });
  return app;
}

function wantsHtml(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/html");
}

function explainMissing(
  path: string,
  institutions: readonly { id: string; issuer: string; api: string }[],
  bank: HostedInstitution | undefined,
): string {
  const known = institutions.find(({ id }) => id === bank?.manifest.id);
  if (known) return `Nothing at ${path}. The issuer is ${known.issuer}, the API ${known.api}.`;
  return `No institution at ${path}. There are: ${institutions.map(({ id }) => id).join(", ")}.`;
}
