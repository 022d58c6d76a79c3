import {
  AA_ID,
  type AccountAggregator,
  journeysOf,
  noteBanksChosen,
  personSessions,
} from "@sandbank/protocol-account-aggregator/webview";
import { Hono } from "hono";
import { asResponse } from "../answer.ts";
import { aggregatorManifest } from "../facades.ts";
import { FormTooLarge } from "../form-fields.ts";
import { type SandboxEnv, sameSiteForms, smallForms } from "../sandbox-env.ts";
import { failed, wantsHtml } from "../site.ts";
import type { AggregatorPages } from "./aggregator-pages.ts";
import { myConsentsRoutes } from "./consents/routes.ts";
import { upiRoutes } from "./upi/routes.tsx";
import { webviewRoutes } from "./webview/routes.ts";

type NotFound = (request: Request, origin: string) => Response;

const made = new WeakMap<AccountAggregator, Hono<SandboxEnv>>();

/** Everything a person sees of the Account Aggregator of a world, and of Setu in front of it. */
export function pagesOf(aggregator: AccountAggregator, notFound: NotFound): Hono<SandboxEnv> {
  const known = made.get(aggregator) ?? createPages(aggregator, notFound);
  made.set(aggregator, known);
  return known;
}

function createPages(aggregator: AccountAggregator, notFound: NotFound): Hono<SandboxEnv> {
  const pages = aggregatorPages(aggregator);
  const { base, onServerError } = aggregator.options;
  return new Hono<SandboxEnv>()
    .use(`${pages.base}/*`, sameSiteForms, smallForms)
    .route(`${pages.base}/webview`, webviewRoutes(pages))
    .route(`${pages.base}/consents`, myConsentsRoutes(pages))
    .use(`${base}/setu/upi/*`, sameSiteForms, smallForms)
    .route(`${base}/setu/upi`, upiRoutes(aggregator.mandates, `${base}/setu/upi`))
    .get(`${base}/setu/v2/consents/webview/:id`, (c) =>
      c.redirect(`${pages.base}/webview/consents/${encodeURIComponent(c.req.param("id"))}`),
    )
    .notFound((c) => notFound(c.req.raw, c.env.origin))
    .onError((error, c) => {
      if (error instanceof FormTooLarge) return c.text(error.message, 413);
      onServerError(error);
      return asResponse(failed(wantsHtml(c.req.raw)));
    });
}

function aggregatorPages({
  options,
  engine,
  fips,
  registry,
  setuServer,
}: AccountAggregator): AggregatorPages {
  const { world, store, banks, base } = options;
  const { clock, seed } = world;
  const owners = new Map(
    fips.map(({ id, bank }) => [id, banks.find((manifest) => manifest.id === bank) ?? aggregatorManifest]),
  );
  return {
    base: `${base}/aa`,
    world,
    store,
    clock,
    engine,
    fips,
    aaId: AA_ID,
    handle: AA_ID,
    sessions: personSessions(store, clock, seed),
    journeys: journeysOf(store, clock, seed),
    redirectSecretOf: async (fiuId) => {
      const entity = await registry.find(fiuId);
      return entity?.role === "FIU" ? entity.secret : undefined;
    },
    noteBanksChosen: (handle) => noteBanksChosen(setuServer, handle),
    fiuNameOf: async (fiuId) => (await registry.find(fiuId))?.name ?? fiuId,
    ownerOf: (fipId) => owners.get(fipId) ?? aggregatorManifest,
  };
}
