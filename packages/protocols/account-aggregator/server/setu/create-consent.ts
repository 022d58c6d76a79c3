import { jsonValue } from "@sandbank/store";
import { type SetuConsent, type SetuNewConsent, setuNewConsent } from "../../wire/setu/index.ts";
import { applyContext, checkContext } from "./check-context.ts";
import { setuExtras } from "./consent-extras.ts";
import { statusOf } from "./consent-status.ts";
import { completeTerms } from "./consent-terms.ts";
import type { SetuServerOptions } from "./context.ts";
import { mapConsent, mobileOf, toConsentDetail } from "./map-consent.ts";
import type { SetuProduct } from "./product.ts";
import { type Endpoint, readBody, type SetuRequest } from "./request.ts";
import { webviewUrl } from "./return-url.ts";
import { SetuError } from "./setu-error.ts";
import { vuaOf } from "./vua.ts";

/** `POST /v2/consents`, https://docs.setu.co/data/account-aggregator/api-integration/consent-flow */
export const createConsent: Endpoint = async (server, request, product): Promise<SetuConsent> =>
  askForConsent(server, request, product, await readBody(request, setuNewConsent));

/** The same for a request that was read already. @throws SetuError, AaRefusal */
export async function askForConsent(
  server: SetuServerOptions,
  request: Pick<SetuRequest, "baseUrl" | "trace">,
  product: SetuProduct,
  body: SetuNewConsent,
): Promise<SetuConsent> {
  const context = body.context ?? [];
  const redirectUrl = body.redirectUrl ?? product.redirectUrl ?? undefined;
  if (redirectUrl !== undefined && !URL.canParse(redirectUrl))
    throw new SetuError(
      "InvalidRequest",
      `Invalid request body: redirectUrl: "${redirectUrl}" is no absolute URL.`,
    );
  checkContext(
    context,
    server.fips.map(({ id }) => id),
  );
  const asked = applyContext(completeTerms(body, product, server.clock.now()), context);
  const vua = vuaOf(mobileOf(body.vua));
  const extras = setuExtras.parse({
    productInstanceId: product.id,
    context,
    tags: body.additionalParams?.tags ?? [],
    PAN: body.PAN ?? null,
    enableAdditionalPhoneNumber: body.enableAdditionalPhoneNumber ?? null,
    fipSelector:
      product.fipSelector && !body.vua.includes("@") && !context.some(({ key }) => key === "fipId"),
  });
  const consent = await server.engine.requestConsent({
    fiuId: product.clientId,
    door: "setu",
    vua,
    detail: toConsentDetail(asked, { fiuId: product.clientId, vua }),
    redirectUrl,
    context: { setu: jsonValue.parse(extras) },
  });
  return mapConsent(consent, {
    extras,
    status: statusOf(consent, false),
    url: webviewUrl(request.baseUrl, consent.handle),
    isExpanded: true,
    traceId: request.trace.id,
  });
}
