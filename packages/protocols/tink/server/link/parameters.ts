import { refreshableItems, splitScopes, type TinkScope, tinkScope } from "../../wire/index.ts";
import type { LinkErrorReason } from "../../wire/link.ts";
import type { LinkRefusal } from "./link-refusal.ts";
import { DEFAULT_LOCALE, DEFAULT_MARKET, isMarket } from "./locales.ts";
import type { LinkPath } from "./paths.ts";

/** Query parameters of a URL of Tink Link, by name; of one that is repeated the first. */
export type LinkQuery = Readonly<Record<string, string | undefined>>;

const accountDialogTypes = ["NONE", "SINGLE", "MULTI"] as const;
const segments = ["PERSONAL", "BUSINESS"] as const;
const products = ["ACCOUNT_CHECK", "INVESTMENTS", "LOANS", "TRANSACTIONS"] as const;
const reportTypes = [
  "ACCOUNT_VERIFICATION_REPORT",
  "TRANSACTION_REPORT",
  "INCOME_CHECK_REPORT",
  "RISK_INSIGHTS_REPORT",
  "EXPENSE_CHECK_REPORT",
] as const;
/** What an application asked of Tink Link. Null is not asked. */
export interface LinkParameters {
  /** ISO 3166-1 alpha-2. */
  readonly market: string;
  readonly locale: string;
  readonly state: string | null;
  readonly authorizationCode: string | null;
  /** True where demo banks are shown. */
  readonly isTest: boolean;
  readonly inputProvider: string | null;
  readonly inputUsername: string | null;
  readonly sessionId: string | null;
  readonly credentialsId: string | null;
  readonly scopes: readonly TinkScope[] | null;
  readonly refreshableItems: readonly (typeof refreshableItems)[number][] | null;
  readonly products: readonly (typeof products)[number][];
  readonly segments: readonly (typeof segments)[number][];
  readonly accountDialogType: (typeof accountDialogTypes)[number];
  /** True where the person has to sign in again, whether or not it is needed. */
  readonly authenticate: boolean;
}

const LONGEST_INPUT_PROVIDER = 100;
const LONGEST_INPUT_USERNAME = 50;

const bad = (reason: LinkErrorReason<"BAD_REQUEST">, detail: string): LinkRefusal => ({
  error: "BAD_REQUEST",
  reason,
  detail,
});

/** Thrown within {@link readParameters} only. */
class Wrong extends Error {
  readonly refusal: LinkRefusal;

  constructor(refusal: LinkRefusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

/**
 * The parameters of a path of Tink Link, without `client_id` and `redirect_uri`; or what is wrong with the first that
 * is wrong, as Tink says it. Unknown ones are left alone.
 * https://docs.tink.com/resources/transactions/transactions-sdk-reference
 */
export function readParameters(
  path: LinkPath,
  query: LinkQuery,
): { readonly parameters: LinkParameters } | { readonly refusal: LinkRefusal } {
  try {
    return { parameters: read(path, query) };
  } catch (error) {
    if (error instanceof Wrong) return { refusal: error.refusal };
    throw error;
  }
}

function read({ purpose, namesProducts }: LinkPath, query: LinkQuery): LinkParameters {
  const given = (name: string) => query[name] || null;
  if (given("iframe") === "true")
    throw new Wrong(
      bad(
        "INVALID_STATE_EMBED_NOT_ALLOWED",
        "iframe=true is for applications Tink has verified; leave it out and send the browser here instead.",
      ),
    );
  const isConnect = purpose.kind === "connect";
  if (purpose.kind === "not_offered") checkNeeded(purpose.needs, query);
  const needsUser =
    purpose.kind !== "not_offered" && !(purpose.kind === "connect" && purpose.user === "either");
  if (needsUser && given("authorization_code") === null)
    throw new Wrong(
      bad(
        "INVALID_PARAMETER_AUTHORIZATION_CODE",
        "authorization_code is missing: POST /api/v1/oauth/authorization-grant/delegate gives one.",
      ),
    );
  if (needsUser && !isConnect && given("credentials_id") === null)
    throw new Wrong(
      bad("INVALID_PARAMETER_CREDENTIALS_ID", "credentials_id is missing: say which credentials are meant."),
    );
  return {
    market: readMarket(given("market") ?? DEFAULT_MARKET),
    locale: given("locale") ?? DEFAULT_LOCALE,
    state: query.state ?? null,
    authorizationCode: given("authorization_code"),
    isTest: given("test") === "true",
    inputProvider: atMost(
      given("input_provider"),
      LONGEST_INPUT_PROVIDER,
      "INVALID_PARAMETER_INPUT_PROVIDER",
    ),
    inputUsername: atMost(
      given("input_username"),
      LONGEST_INPUT_USERNAME,
      "INVALID_PARAMETER_INPUT_USERNAME",
    ),
    sessionId: given("session_id"),
    credentialsId: given("credentials_id"),
    scopes: readScopes(given("scope")),
    refreshableItems: readList(
      query,
      "refreshable_items",
      refreshableItems,
      "INVALID_PARAMETER_REFRESHABLE_ITEMS",
    ),
    products: readProducts(namesProducts, query),
    segments: readList(
      query,
      "financial_services_segments",
      segments,
      "INVALID_PARAMETER_FINANCIAL_SERVICES_SEGMENTS",
    ) ?? ["PERSONAL"],
    accountDialogType: readDialogType(given("account_dialog_type")),
    authenticate: given("authenticate") === "true",
  };
}

function checkNeeded(needs: readonly string[], query: LinkQuery): void {
  if (needs.includes("payment_request_id") && !query.payment_request_id)
    throw new Wrong(bad("INVALID_PARAMETER_PAYMENT_REQUEST_ID", "payment_request_id is missing."));
  if (!needs.includes("report_types")) return;
  const asked = readList(query, "report_types", reportTypes, "INVALID_PARAMETER_REPORT_TYPES");
  if (asked === null)
    throw new Wrong(
      bad("INVALID_PARAMETER_REPORT_TYPES", `report_types is missing; there are: ${reportTypes.join(", ")}.`),
    );
}

/** Tink has no reason of its own for a market it does not know: there the providers cannot be listed. */
function readMarket(text: string): string {
  const market = text.toUpperCase();
  if (isMarket(market)) return market;
  throw new Wrong({
    error: "INTERNAL_ERROR",
    reason: "REQUEST_FAILED_FETCH_PROVIDERS",
    detail: `market: "${text}" is no market of Tink Link; give one of those listed, such as SE, GB or DE.`,
  });
}

function atMost(text: string | null, longest: number, reason: LinkErrorReason<"BAD_REQUEST">): string | null {
  if (text === null || text.length <= longest) return text;
  throw new Wrong(
    bad(
      reason,
      `${reason.slice("INVALID_PARAMETER_".length).toLowerCase()} has ${text.length} characters; at most ${longest} are allowed.`,
    ),
  );
}

function readScopes(text: string | null): TinkScope[] | null {
  if (text === null) return null;
  return splitScopes(text).map((each) => {
    const scope = tinkScope.safeParse(each);
    if (scope.success) return scope.data;
    throw new Wrong(bad("INVALID_STATE_SCOPE", `scope: "${each}" is no scope of Tink's.`));
  });
}

function readProducts(namesProducts: boolean, query: LinkQuery): LinkParameters["products"] {
  if (!namesProducts) return ["TRANSACTIONS"];
  // Tink publishes no reason of its own for `products`; this one it gives where products are bundled.
  const asked = readList(query, "products", products, "INVALID_PARAMETER_REPORT_TYPES");
  if (asked) return asked;
  throw new Wrong(
    bad("INVALID_PARAMETER_REPORT_TYPES", `products is missing; there are: ${products.join(", ")}.`),
  );
}

function readDialogType(text: string | null): LinkParameters["accountDialogType"] {
  const type = accountDialogTypes.find((each) => each === (text ?? "NONE"));
  if (type) return type;
  throw new Wrong(
    bad(
      "INVALID_PARAMETER_ACCOUNT_DIALOG_TYPE",
      `account_dialog_type: "${text}" is none of ${accountDialogTypes.join(", ")}.`,
    ),
  );
}

function readList<const Value extends string>(
  query: LinkQuery,
  name: string,
  known: readonly Value[],
  reason: LinkErrorReason<"BAD_REQUEST">,
): Value[] | null {
  const text = query[name];
  if (!text) return null;
  return text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const value = known.find((one) => one === each);
      if (value !== undefined) return value;
      throw new Wrong(bad(reason, `${name}: "${each}" is none of ${known.join(", ")}.`));
    });
}
