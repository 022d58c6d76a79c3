import type { Tink } from "@sandbank/protocol-tink/server";
import { Hono } from "hono";
import { asResponse } from "../answer.ts";
import { FormTooLarge } from "../form-fields.ts";
import { type SandboxEnv, sameSiteForms, smallForms } from "../sandbox-env.ts";
import { failed, wantsHtml } from "../site.ts";
import { bankRoutes } from "./bank/routes.tsx";
import { linkPagesOf } from "./link/link-pages.ts";
import { linkRoutes } from "./link/routes.ts";

type NotFound = (request: Request, origin: string) => Response;

const made = new WeakMap<Tink, Hono<SandboxEnv>>();

/** Everything a person sees of Tink in a world, and of the demo banks behind it. */
export function pagesOf(tink: Tink, notFound: NotFound): Hono<SandboxEnv> {
  const known = made.get(tink) ?? createPages(tink, notFound);
  made.set(tink, known);
  return known;
}

function createPages({ context }: Tink, notFound: NotFound): Hono<SandboxEnv> {
  const { onServerError } = context;
  const pages = linkPagesOf(context);
  return new Hono<SandboxEnv>()
    .use(sameSiteForms, smallForms)
    .route(pages.base, linkRoutes(pages, notFound))
    .route(pages.worldBase || "/", bankRoutes(pages))
    .notFound((c) => notFound(c.req.raw, c.env.origin))
    .onError((error, c) => {
      if (error instanceof FormTooLarge) return c.text(error.message, 413);
      onServerError(error);
      return asResponse(failed(wantsHtml(c.req.raw)));
    });
}
