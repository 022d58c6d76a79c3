import type { LinkErrorReason, LinkFailure } from "../../wire/link.ts";

/** What a path of Tink Link is for. */
export type LinkPurpose =
  /** A bank is connected: with `authorization_code` for the user behind it, without for one made on the way. */
  | { readonly kind: "connect"; readonly user: "either" | "known" }
  /** Credentials that exist are authenticated anew; at some paths only where the bank is reached by open banking. */
  | { readonly kind: "renew"; readonly by: "any" | "open_banking" }
  /** The person says that a consent goes on; the bank is not asked. */
  | { readonly kind: "extend" }
  /** What exists is read again; the bank is asked where it has to be. */
  | { readonly kind: "refresh" }
  /** Of a product that is not offered here. */
  | { readonly kind: "not_offered"; readonly needs: readonly Needed[]; readonly failure: LinkFailure };

/** What is looked at first on a path that leads no further. */
type Needed = "payment_request_id" | "report_types";

export interface LinkPath {
  readonly purpose: LinkPurpose;
  /** True where `products` says which data is wanted. */
  readonly namesProducts: boolean;
}

const connect = { kind: "connect", user: "either" } as const;
const known = { kind: "connect", user: "known" } as const;
const renew = { kind: "renew", by: "any" } as const;
const extend = { kind: "extend" } as const;

const offered = (purpose: LinkPurpose): LinkPath => ({ purpose, namesProducts: false });
const ofProducts = (purpose: LinkPurpose): LinkPath => ({ purpose, namesProducts: true });

const payment = offered({
  kind: "not_offered",
  needs: ["payment_request_id"],
  failure: { error: "INTERNAL_ERROR", reason: "REQUEST_FAILED_FETCH_PAYMENT_INFO" },
});
const reportOf = (reason: LinkErrorReason<"INTERNAL_ERROR">): LinkPath =>
  offered({ kind: "not_offered", needs: [], failure: { error: "INTERNAL_ERROR", reason } });
const accountCheckReport = reportOf("REQUEST_FAILED_CREATE_ACCOUNT_CHECK_REPORT");
const report = offered({
  kind: "not_offered",
  needs: ["report_types"],
  failure: { error: "INTERNAL_ERROR", reason: "REQUEST_FAILED_CREATE_REPORT" },
});

/**
 * The paths of Tink Link below `/1.0`.
 * https://docs.tink.com/resources/transactions/transactions-sdk-reference and those of the other products
 */
const paths: Readonly<Record<string, LinkPath>> = {
  "/authorize": offered(connect),
  "/transactions/connect-accounts": offered(connect),
  "/transactions/connect-more-accounts": offered(known),
  "/transactions/update-consent": offered(renew),
  "/transactions/extend-consent": offered(extend),
  "/business-transactions/connect-accounts": offered(connect),
  "/business-transactions/update-consent": offered(renew),
  "/business-transactions/extend-consent": offered(extend),
  "/products/connect-accounts": ofProducts(connect),
  "/products/update-consent": ofProducts(renew),
  "/products/extend-consent": offered(extend),
  "/account-check": accountCheckReport,
  "/account-check/create-report": accountCheckReport,
  "/account-check/connect": offered(known),
  "/account-check/update-consent": offered(renew),
  "/credentials/add": offered(known),
  "/credentials/refresh": offered({ kind: "refresh" }),
  "/credentials/authenticate": offered({ kind: "renew", by: "open_banking" }),
  "/credentials/extend-consent": offered(extend),
  "/pay": payment,
  "/income-check/create-report": reportOf("REQUEST_FAILED_CREATE_INCOME_CHECK_REPORT"),
  "/risk-insights/create-report": reportOf("REQUEST_FAILED_CREATE_RISK_INSIGHTS_REPORT"),
  "/expense-check/create-report": reportOf("REQUEST_FAILED_CREATE_REPORT"),
  "/reports/create-report": report,
};

/** What is at a path below `/1.0`; undefined for nothing. Every way to pay ends the same. */
export function findLinkPath(path: string): LinkPath | undefined {
  const plain = path.replace(/\/+$/, "");
  return paths[plain] ?? (plain.startsWith("/pay/") ? payment : undefined);
}
