import type { Access } from "../http/access.ts";
import { authorize } from "../http/authorize.ts";
import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { ok } from "../http/reply.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkContext } from "../tink-context.ts";
import { providerOperations } from "./operations.ts";
import { findProvider, type Provider, providersIn, providersOf } from "./provider.ts";
import { capabilitiesOf, providerView } from "./provider-view.ts";

export const providerEndpoints: readonly Endpoint[] = endpointsOf(providerOperations, {
  /**
   * Those of the user's market, with a user's token; of the `market` asked for, with an application's or with none, as
   * client libraries call it.
   */
  async listProviders(context, _access, request) {
    const access = await whoAsks(context, "listProviders", request);
    const market = request.query("market") ?? access?.user?.market;
    if (market === undefined)
      throw new TinkError(
        access ? 400 : 401,
        access ? "providers.market_missing" : "auth.missing_token",
        "Say which market's providers are wanted: send an access token of a user, or ?market= with a country code such as SE.",
      );
    return list(context, request, inMarket(context, market));
  },

  listMarkets(context) {
    return ok({ markets: marketsOf(context) });
  },

  /** The providers of a market, or the one of a name. */
  async getProviders(context, _access, request) {
    await whoAsks(context, "getProviders", request);
    const wanted = request.param("market");
    const named = findProvider(context.banks, wanted);
    if (named) return ok(providerView(named, context.health(named.bank.id)));
    if (wanted.includes("-"))
      throw new TinkError(
        404,
        "providers.not_found",
        `There is no provider "${wanted}". GET /api/v1/providers/{market} lists them.`,
      );
    return list(context, request, inMarket(context, wanted));
  },
});

/** Nobody without a token is refused; who sends one has to be let by it. */
async function whoAsks(context: TinkContext, name: string, request: TinkRequest): Promise<Access | null> {
  if (!/^Bearer +\S/i.test(request.header("authorization") ?? "")) return null;
  const access = await authorize(context, { name, token: "either", scopes: [] }, request);
  if (!access) return null;
  const enough = access.user ? ["providers:read", "credentials:read"] : ["providers:read"];
  if (enough.some((scope) => access.scopes.has(scope))) return access;
  throw new TinkError(
    403,
    "auth.insufficient_scope",
    `The access token lacks the scope ${enough.join(" or ")}, which ${name} needs.`,
  );
}

function inMarket(context: TinkContext, market: string): readonly Provider[] {
  const found = providersIn(context.banks, market);
  if (found.length > 0) return found;
  throw new TinkError(
    400,
    "providers.invalid_market",
    `There is no provider in the market "${market}". There are some in ${marketsOf(context).join(", ")}.`,
  );
}

function marketsOf({ banks }: TinkContext): string[] {
  return [...new Set(providersOf(banks).map(({ market }) => market))];
}

/** Those with all of the capabilities asked for. */
function list(context: TinkContext, request: TinkRequest, found: readonly Provider[]) {
  const wanted = request.queryList("capabilities", "capability");
  const providers = found.filter((each) => wanted.every((one) => capabilitiesOf(each).includes(one)));
  return ok({ providers: providers.map((each) => providerView(each, context.health(each.bank.id))) });
}
