// Payloads in the shape the published documents show, written by hand and cut to what is read here. They guard
// against both faces of this folder agreeing on a mistake: change them only when the published documents change.

/**
 * An error with a numeric code, as the documents' own 705 example has it, although the text calls it a string.
 * https://plaid.com/core-exchange/docs/reference/6.4/#error-responses
 */
export const errorWithNumericCode = {
  code: 705,
  message: "Account is closed",
  debugMessage: "Operation is not supported by the closed account",
};

/** The usual spelling. FDX 6, error 701. */
export const errorWithTextCode = { code: "701", message: "Account not found" };

/**
 * A list of accounts with the deprecated `nextOffset` the documents' example still uses.
 * https://plaid.com/core-exchange/docs/reference/6.4/#list-all-accounts
 */
export const accounts = {
  page: { nextOffset: "B47D80MVP23T" },
  accounts: [
    {
      accountCategory: "DEPOSIT_ACCOUNT",
      accountId: "depositAccount0000001",
      accountType: "CHECKING",
      accountNumberDisplay: "5820",
      productName: "Checking",
      nickname: "Main Checking",
      status: "OPEN",
      currency: { currencyCode: "USD" },
    },
    {
      accountCategory: "LOC_ACCOUNT",
      accountId: "locAccount0000001",
      accountType: "LINEOFCREDIT",
      accountNumberDisplay: "8200",
      productName: "Line of Credit",
      status: "OPEN",
      currency: { currencyCode: "USD" },
    },
  ],
};

/**
 * A card in full: `currentBalance` is what is owed, positive; the bill repeats the deprecated fields.
 * https://plaid.com/core-exchange/docs/reference/6.4/#line-of-credit-account
 */
export const creditCard = {
  accountCategory: "LOC_ACCOUNT",
  accountId: "locAccount0000002",
  accountType: "CREDITCARD",
  accountNumberDisplay: "1050",
  productName: "Rewards Card",
  status: "OPEN",
  currency: { currencyCode: "USD" },
  creditLine: 10000.0,
  availableCredit: 8302.73,
  currentBalance: 1697.27,
  lastStmtBalance: 5393.81,
  lastStmtDate: "2021-07-15",
  minimumPaymentAmount: 190.32,
  nextPaymentDate: "2021-08-09",
  purchasesApr: 24.49,
  bills: [
    {
      totalPaymentDue: 5393.81,
      minimumPaymentDue: 190.32,
      dueDate: "2021-08-09",
      autoPayEnabled: false,
      statementBalance: 5393.81,
      statementDate: "2021-07-15",
    },
  ],
};

/** https://plaid.com/core-exchange/docs/reference/6.4/#deposit-account */
export const checking = {
  accountCategory: "DEPOSIT_ACCOUNT",
  accountId: "depositAccount0000001",
  accountType: "CHECKING",
  accountNumberDisplay: "5820",
  productName: "Checking",
  status: "OPEN",
  currency: { currencyCode: "USD" },
  currentBalance: 1399.02,
  availableBalance: 1350,
};

/**
 * A page of transactions: no posting time while pending, offsets other than UTC, amounts never negative.
 * https://plaid.com/core-exchange/docs/reference/6.4/#search-for-account-transactions
 */
export const transactions = {
  page: { nextPageKey: "q1w2e3", totalElements: 3 },
  transactions: [
    {
      accountCategory: "DEPOSIT_ACCOUNT",
      transactionId: "78RJ3311PLU34300E",
      transactionTimestamp: "2024-07-15T14:46:41.375+02:00",
      description: "ATM deposit",
      debitCreditMemo: "CREDIT",
      status: "PENDING",
      amount: 38.9,
    },
    {
      accountCategory: "DEPOSIT_ACCOUNT",
      transactionId: "78RJ3311PLU34301E",
      postedTimestamp: "2022-04-08T00:00:00.000Z",
      transactionTimestamp: "2022-04-08T00:00:00.000Z",
      description: "Cash deposit",
      debitCreditMemo: "CREDIT",
      status: "POSTED",
      amount: 101.8,
      payee: "Main Street branch",
    },
    {
      accountCategory: "LOC_ACCOUNT",
      transactionId: "78RJ3311PLU34302E",
      referenceTransactionId: "78RJ3311PLU34299E",
      transactionTimestamp: "2024-07-15T14:46:41.375+02:00",
      description: "Recurring payment",
      debitCreditMemo: "DEBIT",
      category: "5814",
      subCategory: "MCC",
      status: "AUTHORIZATION",
      amount: 38.9,
      transactionType: "PURCHASE",
    },
  ],
};

/** https://plaid.com/core-exchange/docs/reference/6.4/#search-for-statements */
export const statements = {
  page: { nextOffset: "B47D80MVP23T" },
  statements: [
    {
      accountId: "10001",
      statementId: "20001",
      links: [{ href: "/accounts/1111/statements?offset=2&limit=10" }],
    },
  ],
};

/** https://plaid.com/core-exchange/docs/reference/6.4/#get-current-authenticated-customer-id */
export const customer = { customerId: "someLongTermUniqueIDString" };

/** https://plaid.com/core-exchange/docs/reference/6.4/#account-contact-entity */
export const contact = {
  holders: [{ relationship: "PRIMARY_JOINT", name: { first: "Maya", last: "Angelou", middle: "Annie" } }],
  emails: ["m.angelou@domain.tld"],
  addresses: [
    { line1: "2014 N Main St", city: "San Francisco", region: "CA", postalCode: "94105", country: "US" },
  ],
  telephones: [{ type: "HOME", country: "1", number: "3127771926" }],
};

/** FDX 6 Consent API: the consent receipt of a time-bound consent. */
export const consent = {
  id: "9585694d3ae58863",
  status: "ACTIVE",
  createdTime: "2021-07-03T21:28:10.375Z",
  expirationTime: "2022-07-03T21:28:10.374Z",
  durationType: "TIME_BOUND",
  durationPeriod: 365,
  lookbackPeriod: 60,
  parties: [
    { name: "My App", type: "DATA_RECIPIENT", homeUri: "https://app.example", registry: "PRIVATE" },
    { name: "My Bank", type: "DATA_PROVIDER", registry: "FDX", registeredEntityName: "My Bank N.A." },
  ],
  resources: [
    {
      resourceType: "ACCOUNT",
      resourceId: "b14e1e714693bc00",
      dataClusters: ["ACCOUNT_DETAILED", "TRANSACTIONS", "REWARDS"],
    },
  ],
  links: [],
};

/** FDX 6 Consent API */
export const revocationRequest = { reason: "USER_ACTION", initiator: "DATA_PROVIDER" };

/** FDX 6 Consent API */
export const revocations = {
  revocations: [
    {
      status: "REVOKED",
      reason: "USER_ACTION",
      initiator: "DATA_RECIPIENT",
      updatedTime: "2021-09-03T21:28:10.374Z",
    },
  ],
};
