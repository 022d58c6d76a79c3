// The part of FDX 6 the sandbox serves and the adapter reads, both faces from this one file.
// Field tables: https://plaid.com/core-exchange/docs/reference/6.4/ (the published subset of FDX 6.4);
// consent entities: https://financialdataexchange.org (FDX 6 Consent API).
// Unknown fields are dropped when parsing: a bank may always send more than is read here.
import { currencyCode, isoDate, isoInstant } from "@sandbank/domain";
import { z } from "zod";
import { notification } from "./wire-notification.ts";

export * from "./wire-consent.ts";
export * from "./wire-notification.ts";

const identifier = z.string().min(1).max(256);
/** Decimal amount as a JSON number; written by `toWireNumber`, read by `fromWireNumber` of the domain. */
const amount = z.number();

/** https://plaid.com/core-exchange/docs/reference/6.4/#error-responses; published examples also show numbers. */
export const fdxError = z.object({
  code: z.union([z.string(), z.number().transform(String)]),
  message: z.string(),
  debugMessage: z.string().optional(),
});
export type FdxErrorEntity = z.infer<typeof fdxError>;

/**
 * https://plaid.com/core-exchange/docs/reference/6.4/#page-metadata. No next key: the last page. `nextOffset`
 * is the deprecated spelling of the same key; ask for the next page with `?pageKey=`.
 */
export const pageMetadata = z.object({
  nextPageKey: z.string().optional(),
  nextOffset: z.string().optional(),
  totalElements: z.number().int().nonnegative().optional(),
});
export type PageMetadata = z.infer<typeof pageMetadata>;

/** https://plaid.com/core-exchange/docs/reference/6.4/#hateoas-link */
export const hateoasLink = z.object({
  href: z.string(),
  rel: z.string().optional(),
  action: z.enum(["GET", "POST", "PATCH", "DELETE", "PUT"]).optional(),
  types: z.array(z.string()).optional(),
});
export type HateoasLink = z.infer<typeof hateoasLink>;

const paginated = { page: pageMetadata.optional(), links: z.array(hateoasLink).optional() };

export const accountStatus = z.enum([
  "CLOSED",
  "DELINQUENT",
  "NEGATIVECURRENTBALANCE",
  "OPEN",
  "PAID",
  "PENDINGCLOSE",
  "PENDINGOPEN",
  "RESTRICTED",
]);

const descriptorFields = {
  accountId: identifier,
  /** Last four digits. */
  accountNumberDisplay: z.string().optional(),
  productName: z.string(),
  productId: identifier.optional(),
  nickname: z.string().optional(),
  status: accountStatus,
  currency: z.object({ currencyCode }),
  /** What FDX has no field for; `subtype` is one of ours, e.g. `rewards`. */
  fiAttributes: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
};

/** https://plaid.com/core-exchange/docs/reference/6.4/#deposit-account-descriptor */
export const depositAccountDescriptor = z.object({
  ...descriptorFields,
  accountCategory: z.literal("DEPOSIT_ACCOUNT"),
  accountType: z.enum([
    "CHECKING",
    "SAVINGS",
    "CD",
    "ESCROW",
    "MONEYMARKET",
    "HIGHINTERESTSAVINGSACCOUNT",
    "FIRSTHOMESAVINGSACCOUNT",
    "OTHERDEPOSIT",
  ]),
});

/** https://plaid.com/core-exchange/docs/reference/6.4/#line-of-credit-account-descriptor */
export const lineOfCreditAccountDescriptor = z.object({
  ...descriptorFields,
  accountCategory: z.literal("LOC_ACCOUNT"),
  accountType: z.enum(["LINEOFCREDIT", "CHARGE", "CREDITCARD", "HOMELINEOFCREDIT"]),
});

/** https://plaid.com/core-exchange/docs/reference/6.4/#account-entity */
export const accountDescriptor = z.discriminatedUnion("accountCategory", [
  depositAccountDescriptor,
  lineOfCreditAccountDescriptor,
]);
export type AccountDescriptor = z.infer<typeof accountDescriptor>;

/** https://plaid.com/core-exchange/docs/reference/6.4/#deposit-account; balances count money held as positive. */
export const depositAccount = depositAccountDescriptor.extend({
  /** When the balances were taken. */
  balanceAsOf: isoInstant.optional(),
  /** Posted entries only. */
  currentBalance: amount,
  /** Less what pending transactions hold. */
  availableBalance: amount,
});
export type DepositAccount = z.infer<typeof depositAccount>;

/** https://plaid.com/core-exchange/docs/reference/6.4/#bills-entity: what the last statement asks for. */
export const bill = z.object({
  totalPaymentDue: amount.optional(),
  minimumPaymentDue: amount.optional(),
  dueDate: isoDate.optional(),
  statementBalance: amount.optional(),
  statementDate: isoDate.optional(),
  lastPaymentAmount: amount.optional(),
  lastPaymentDate: isoDate.optional(),
});

/** https://plaid.com/core-exchange/docs/reference/6.4/#line-of-credit-account; positive is money owed. */
export const lineOfCreditAccount = lineOfCreditAccountDescriptor.extend({
  balanceAsOf: isoInstant.optional(),
  currentBalance: amount,
  creditLine: amount.optional(),
  /** Absent on a charge card, which has no limit. */
  availableCredit: amount.optional(),
  purchasesApr: amount.optional(),
  bills: z.array(bill).optional(),
  // Deprecated since 6.3 in favour of `bills`, and still what many clients read.
  lastStmtBalance: amount.optional(),
  lastStmtDate: isoDate.optional(),
  minimumPaymentAmount: amount.optional(),
  nextPaymentAmount: amount.optional(),
  nextPaymentDate: isoDate.optional(),
  lastPaymentAmount: amount.optional(),
  lastPaymentDate: isoDate.optional(),
});
export type LineOfCreditAccount = z.infer<typeof lineOfCreditAccount>;

export const accountWithDetails = z.discriminatedUnion("accountCategory", [
  depositAccount,
  lineOfCreditAccount,
]);
export type AccountWithDetails = z.infer<typeof accountWithDetails>;

/** `GET /accounts`, https://plaid.com/core-exchange/docs/reference/6.4/#accounts-entity */
export const accountsPage = z.object({ ...paginated, accounts: z.array(accountDescriptor) });
export type AccountsPage = z.infer<typeof accountsPage>;

/** `GET /accounts?resultType=details` */
export const accountDetailsPage = z.object({ ...paginated, accounts: z.array(accountWithDetails) });

const address = z.object({
  line1: z.string().optional(),
  city: z.string().optional(),
  region: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().length(2).optional(),
});

/** https://plaid.com/core-exchange/docs/reference/6.4/#transaction: the sign is in `debitCreditMemo` alone. */
export const transaction = z.object({
  accountCategory: z.enum(["DEPOSIT_ACCOUNT", "LOC_ACCOUNT"]),
  /** A pending transaction and the posted one that replaces it have different ids. */
  transactionId: identifier,
  /** On a posted one the pending id it replaces; on a refund (a `CREDIT`) the purchase it gives back. */
  referenceTransactionId: identifier.optional(),
  transactionTimestamp: isoInstant,
  /** Absent until posted. */
  postedTimestamp: isoInstant.optional(),
  description: z.string(),
  debitCreditMemo: z.enum(["CREDIT", "DEBIT", "MEMO"]),
  status: z.enum(["AUTHORIZATION", "MEMO", "PENDING", "POSTED"]),
  amount: amount.nonnegative(),
  /** The merchant category code when `subCategory` is `MCC`, else the bank's own word. */
  category: z.string().optional(),
  subCategory: z.string().optional(),
  transactionPayee: z.object({ merchantName: z.string().optional(), address: address.optional() }).optional(),
  /** Line of credit only. */
  transactionType: z
    .enum(["ADJUSTMENT", "CHECK", "FEE", "INTEREST", "PAYMENT", "WITHDRAWAL", "PURCHASE"])
    .optional(),
});
export type Transaction = z.infer<typeof transaction>;

/** `GET /accounts/{accountId}/transactions`, https://plaid.com/core-exchange/docs/reference/6.4/#transactions-entity */
export const transactionsPage = z.object({ ...paginated, transactions: z.array(transaction) });
export type TransactionsPage = z.infer<typeof transactionsPage>;

/** `GET /notifications`, FDX 6 Event Publication and Subscription API */
export const notificationsPage = z.object({ ...paginated, notifications: z.array(notification) });
export type NotificationsPage = z.infer<typeof notificationsPage>;

/** https://plaid.com/core-exchange/docs/reference/6.4/#statement-entity */
export const statement = z.object({
  accountId: identifier,
  statementId: identifier,
  statementDate: isoDate.optional(),
  description: z.string().optional(),
  links: z.array(hateoasLink).optional(),
  status: z.string().optional(),
});
export type Statement = z.infer<typeof statement>;

/** `GET /accounts/{accountId}/statements` */
export const statementsPage = z.object({ ...paginated, statements: z.array(statement) });
export type StatementsPage = z.infer<typeof statementsPage>;

const personName = z.object({ first: z.string(), last: z.string() });
const postalAddress = address.extend({ line1: z.string(), city: z.string(), country: z.string().length(2) });
const telephone = z.object({
  type: z.enum(["BOTH", "BUSINESS", "CELL", "FAX", "HOME", "PERSONAL"]),
  country: z.string().optional(),
  number: z.string(),
});

/** `GET /customers/current`; only `customerId` without the customer scopes. */
export const customer = z.object({
  customerId: identifier,
  name: personName.optional(),
  dateOfBirth: isoDate.optional(),
  email: z.array(z.string()).optional(),
  addresses: z.array(postalAddress).optional(),
  telephones: z.array(telephone).optional(),
});
export type Customer = z.infer<typeof customer>;

/** `GET /accounts/{accountId}/contact`, https://plaid.com/core-exchange/docs/reference/6.4/#account-contact-entity */
export const accountContact = z.object({
  holders: z.array(z.object({ name: personName, relationship: z.string().optional() })).min(1),
  emails: z.array(z.string()).min(1),
  addresses: z.array(postalAddress).min(1),
  telephones: z.array(telephone).min(1),
});
export type AccountContact = z.infer<typeof accountContact>;

/** `GET /availability` */
export const availability = z.object({
  availability: z.array(
    z.object({
      status: z.enum(["ALIVE", "PARTIAL", "MAINTENANCE", "DOWN"]),
      description: z.string().optional(),
    }),
  ),
});
export type Availability = z.infer<typeof availability>;
