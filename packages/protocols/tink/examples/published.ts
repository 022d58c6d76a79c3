// Documents in the shape Tink's documentation publishes (https://docs.tink.com/api), written by hand from its facts: the
// guard against server and client agreeing on a mistake.

export const accounts = {
  accounts: [
    {
      id: "0f3c1b2a4d5e6f708192a3b4c5d6e7f8",
      name: "Current account",
      type: "CHECKING",
      customerSegment: "PERSONAL",
      balances: {
        booked: { amount: { currencyCode: "GBP", value: { unscaledValue: "124350", scale: "2" } } },
        available: { amount: { currencyCode: "GBP", value: { unscaledValue: "119350", scale: "2" } } },
      },
      identifiers: {
        iban: { iban: "GB33BUKB20201555555555", bban: "BUKB20201555555555", bic: "BUKBGB22" },
        sortCode: { code: "202015", accountNumber: "55555555" },
        financialInstitution: { accountNumber: "55555555", referenceNumbers: {} },
      },
      dates: { lastRefreshed: "2026-06-15T09:15:00Z" },
      financialInstitutionId: "6e68cc6287704273984567b3300c5822",
    },
    {
      id: "1a2b3c4d5e6f708192a3b4c5d6e7f809",
      name: "Sparkonto",
      type: "SAVINGS",
      balances: {
        booked: { amount: { currencyCode: "SEK", value: { unscaledValue: "19", scale: "-3" } } },
      },
      identifiers: {
        iban: { iban: "SE4550000000058398257466" },
        financialInstitution: { accountNumber: "58398257466" },
      },
      dates: { lastRefreshed: "2026-06-15T09:15:00Z" },
    },
    {
      id: "2b3c4d5e6f708192a3b4c5d6e7f8091a",
      name: "Rewards card",
      type: "CREDIT_CARD",
      balances: {
        booked: { amount: { currencyCode: "GBP", value: { unscaledValue: "-25050", scale: "2" } } },
        available: { amount: { currencyCode: "GBP", value: { unscaledValue: "174950", scale: "2" } } },
      },
      identifiers: { pan: { masked: "4000 12** **** 9010" } },
      dates: {},
    },
    {
      id: "3c4d5e6f708192a3b4c5d6e7f8091a2b",
      name: "Account from before",
      type: "OTHER",
      balances: {
        booked: { amount: { currencyCode: "GBP", value: { unscaledValue: "1500050", scale: "2" } } },
      },
      identifiers: { financialInstitution: { accountNumber: "1234567890" } },
      dates: { lastRefreshed: "2026-06-15T09:15:00Z" },
      externalAccountId: "checking-001",
    },
  ],
  nextPageToken: "",
};

export const balances = {
  accountId: "2b3c4d5e6f708192a3b4c5d6e7f8091a",
  refreshed: "2026-06-15T09:15:00Z",
  balances: {
    bookedBalance: {
      amount: { currencyCode: "GBP", value: { unscaledValue: -25050, scale: 2 }, valueInMinorUnit: -25050 },
    },
    availableBalanceIncludingCredit: {
      amount: { currencyCode: "GBP", value: { unscaledValue: 174950, scale: 2 }, valueInMinorUnit: 174950 },
    },
  },
  creditLimit: {
    amount: { currencyCode: "GBP", value: { unscaledValue: 2, scale: -3 }, valueInMinorUnit: 200000 },
  },
};

export const transactions = {
  transactions: [
    {
      id: "9a1d0000000000000000000000000001",
      accountId: "0f3c1b2a4d5e6f708192a3b4c5d6e7f8",
      status: "BOOKED",
      amount: { currencyCode: "GBP", value: { unscaledValue: "-1300", scale: "2" } },
      dates: { booked: "2026-06-14", transaction: "2026-06-13", value: "2026-06-14" },
      bookedDateTime: "2026-06-14T06:02:11Z",
      transactionDateTime: "2026-06-13T17:31:54Z",
      valueDateTime: "2026-06-14T06:02:11Z",
      descriptions: {
        original: "TESCO STORES 3297",
        display: "Tesco",
        detailed: { unstructured: "CARD 1234 TESCO STORES 3297 LONDON" },
      },
      identifiers: { providerTransactionId: "tx-1" },
      merchantInformation: { merchantName: "Tesco", merchantCategoryCode: "5411" },
      categories: { pfm: { id: "67f2000000000000000000000000000a", name: "" } },
      providerMutability: "MUTABILITY_UNDEFINED",
      reference: "RF18",
      types: { type: "DEFAULT", financialInstitutionTypeCode: "DEB" },
    },
    {
      id: "9a1d0000000000000000000000000002",
      accountId: "0f3c1b2a4d5e6f708192a3b4c5d6e7f8",
      status: "BOOKED",
      amount: { currencyCode: "GBP", value: { unscaledValue: "20005", scale: "1" } },
      dates: { booked: "2026-06-12" },
      descriptions: { original: "", display: "Salary" },
      categories: { pfm: { id: "67f2000000000000000000000000000b", name: "" } },
      types: { type: "DEFAULT" },
    },
    {
      id: "9a1d0000000000000000000000000003",
      accountId: "0f3c1b2a4d5e6f708192a3b4c5d6e7f8",
      status: "PENDING",
      amount: { currencyCode: "GBP", value: { unscaledValue: "-4", scale: "0" } },
      types: { type: "UNDEFINED" },
    },
  ],
  nextPageToken: "bmV4dA",
};

export const providerConsents = {
  providerConsents: [
    {
      credentialsId: "6e68cc6287704273984567b3300c5801",
      providerName: "uk-demobank-open-banking-redirect",
      accountIds: ["0f3c1b2a4d5e6f708192a3b4c5d6e7f8", "2b3c4d5e6f708192a3b4c5d6e7f8091a"],
      status: "UPDATED",
      statusUpdated: 1781514900000,
      sessionExpiryDate: 1789290900000,
      sessionExtendable: true,
    },
    {
      credentialsId: "6e68cc6287704273984567b3300c5802",
      providerName: "se-demobank-password",
      accountIds: ["1a2b3c4d5e6f708192a3b4c5d6e7f809"],
      status: "AUTHENTICATION_ERROR",
      statusUpdated: 1781514900000,
      detailedError: {
        type: "USER_LOGIN_ERROR",
        displayMessage: "Incorrect login credentials. Please try again.",
        details: { reason: "STATIC_CREDENTIALS_INCORRECT", retryable: false },
      },
    },
  ],
};

export const credentials = {
  id: "6e68cc6287704273984567b3300c5801",
  providerName: "uk-demobank-open-banking-redirect",
  type: "THIRD_PARTY_APP",
  status: "UPDATED",
  statusUpdated: 1781514900000,
  statusPayload: "",
  updated: 1781514900000,
  fields: {},
  supplementalInformation: null,
  sessionExpiryDate: 1789290900000,
  userId: "f58e31ebaf5c3f4c9f9b8e2f3c1d0a9b",
};

export const refreshFinished = {
  context: { userId: "f58e31ebaf5c3f4c9f9b8e2f3c1d0a9b", externalUserId: "user-1" },
  content: {
    credentialsId: "6e68cc6287704273984567b3300c5801",
    credentialsStatus: "UPDATED",
    status: "UPDATED",
    finished: 1763600000000,
    source: "OPERATION_SOURCE_API",
    sessionExpiryDate: 1771300000000,
  },
  event: "refresh:finished",
};

export const transactionsModified = {
  context: { userId: "f58e31ebaf5c3f4c9f9b8e2f3c1d0a9b", externalUserId: "user-1" },
  content: {
    userId: "f58e31ebaf5c3f4c9f9b8e2f3c1d0a9b",
    externalUserId: "user-1",
    account: { id: "0f3c1b2a4d5e6f708192a3b4c5d6e7f8" },
    transactions: {
      earliestModifiedBookedDate: "2026-06-12",
      latestModifiedBookedDate: "2026-06-14",
      inserted: 2,
      updated: 0,
      deleted: 0,
    },
  },
  event: "account-transactions:modified",
};

export const accountCreated = {
  context: { userId: "f58e31ebaf5c3f4c9f9b8e2f3c1d0a9b" },
  content: { id: "3c4d5e6f708192a3b4c5d6e7f8091a2b" },
  event: "account:created",
};

export const token = {
  access_token: "eyJhbGciOiJFUzI1NiJ9.e30.c2ln",
  token_type: "bearer",
  expires_in: 7200,
  scope: "accounts:read,transactions:read",
  id_hint: "Jane Tester",
};
