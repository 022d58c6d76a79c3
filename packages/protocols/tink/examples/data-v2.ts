// Answers in the shape the published documents show, written by hand: one of everything that is documented of a
// resource. They guard against both faces of this folder agreeing on a mistake: change them only when the published
// documents change. https://docs.tink.com/api-data-v2, https://docs.tink.com/api-data-v1, as of January 2026.

const ID = "5f1d3c0b9a8e4d7c8b6a5f4e3d2c1b0a";
const strings = (unscaledValue: string, scale: string) => ({
  value: { unscaledValue, scale },
  currencyCode: "EUR",
});
const numbers = { value: { unscaledValue: 1050, scale: 2 }, currencyCode: "EUR" };
const party = { identity: { name: "Jane Doe", ssn: "19670220-9816" }, role: "HOLDER" };
const iban = { iban: "SE6930000000011273547693", bban: "30000000011273547693", bic: "NDEASESS" };
const refreshed = { lastRefreshed: "2020-12-15T12:16:58Z" };

/** With the scale of the documents' own sample: 19 000 euro. */
export const listAccounts = {
  accounts: [
    {
      balances: { booked: { amount: strings("19", "-3") }, available: { amount: strings("1900000", "2") } },
      customerSegment: "UNDEFINED_CUSTOMER_SEGMENT",
      dates: refreshed,
      financialInstitutionId: ID,
      id: ID,
      identifiers: {
        financialInstitution: { accountNumber: "3000-11273547693", referenceNumbers: {} },
        iban,
        pan: { masked: "4000 12** **** 9010" },
        sortCode: { code: "202015", accountNumber: "55555555" },
      },
      name: "PERSONKONTO",
      type: "CHECKING",
    },
    {
      dates: refreshed,
      externalAccountId: "checking-001",
      id: ID,
      name: "A type that came later",
      type: "SHOE_BOX",
    },
  ],
  nextPageToken: "bmV4dA",
};

const minor = { amount: { ...numbers, valueInMinorUnit: 1050 } };

export const accountBalances = {
  accountId: ID,
  balances: {
    availableBalanceExcludingCredit: minor,
    availableBalanceIncludingCredit: minor,
    bookedBalance: minor,
  },
  creditLimit: minor,
  refreshed: "2022-09-27T15:01:40Z",
};

export const accountParties = { parties: [party, { identity: {}, role: "UNKNOWN" }] };

export const identities = {
  identities: [
    {
      dateOfBirth: "1967-02-20",
      financialInstitutionId: ID,
      name: "Jane Doe",
      providerName: "se-bank-oauth",
      ssn: "19670220-9816",
    },
    { providerName: "se-bank-oauth" },
  ],
};

/** With the scale of the documents' own sample: 130 euro. */
export const listTransactions = {
  nextPageToken: "bmV4dA",
  transactions: [
    {
      accountId: ID,
      amount: strings("-1300", "1"),
      bookedDateTime: "2020-12-15T09:25:12Z",
      categories: { pfm: { id: ID, name: "" } },
      counterparties: {
        payee: {
          identifiers: { financialInstitution: { accountNumber: "SE6651152689155983335132" } },
          name: "Joe Doe",
        },
        payer: {
          identifiers: { financialInstitution: { accountNumber: "SE3778591419782047144807" } },
          name: "Jane Doe",
        },
      },
      dates: { booked: "2020-12-15", transaction: "2020-12-14", value: "2020-12-15" },
      descriptions: {
        detailed: { unstructured: "PAYMENT *SUBSCRIPTION 123/987" },
        display: "Tesco",
        original: "TESCO STORES 3297",
      },
      id: ID,
      identifiers: { providerTransactionId: "500015d3-acf3-48cc-9918-9e53738d3692" },
      merchantInformation: { merchantCategoryCode: "4111", merchantName: "Local Transit Company" },
      providerMutability: "MUTABILITY_UNDEFINED",
      reference: "RF12310007894321",
      status: "BOOKED",
      transactionDateTime: "2020-12-14T18:31:54Z",
      types: { financialInstitutionTypeCode: "DEB", type: "DEFAULT" },
      valueDateTime: "2020-12-15T10:25:12+01:00",
    },
    { accountId: ID, amount: strings("1", "0"), id: ID, status: "UNDEFINED", types: { type: "UNDEFINED" } },
  ],
};

export const investmentAccounts = {
  investmentAccounts: [
    {
      accountName: "My account",
      balances: { available: { amount: numbers }, booked: { amount: numbers } },
      dates: refreshed,
      financialInstitutionId: ID,
      financialProduct: "ES_INVESTMENT",
      holdingValue: { bond: numbers, equity: numbers, fund: numbers, pensionPlan: numbers, total: numbers },
      id: ID,
      identifiers: { accountNumber: "12345678", iban },
      monetaryAccountIdentifiers: { iban },
      parties: [party],
    },
  ],
};

export const holdings = {
  holdings: [
    {
      accountId: ID,
      averageAcquisitionPrice: numbers,
      financialInstrument: {
        expirationDate: "2024-03-10",
        identifiers: { isin: "US92826C8394", pensionPlanIdentifier: "plan" },
        name: "Company Inc.",
        nativeIsoCurrencyCode: "USD",
        tickerSymbol: "MSFT",
        type: "EQUITY",
      },
      holdingPercentageReturn: 0.06,
      holdingReturn: numbers,
      holdingValue: numbers,
      quantity: 10.5,
    },
  ],
  nextPageToken: "bmV4dA",
};

const owed = { initial: numbers, principal: numbers };

export const loanAccounts = {
  loanAccounts: [
    {
      accountName: "My loan",
      amountPaid: numbers,
      balances: owed,
      collateral: { collateral: "New York, 123 Main Street" },
      dates: refreshed,
      financialInstitutionId: ID,
      guarantor: { name: "Jane Doe" },
      id: ID,
      identifiers: { accountNumber: "12345678-1234" },
      loanParts: [
        {
          amountPaid: numbers,
          balances: owed,
          dates: {
            nextPaymentDate: "2021-02-28",
            originationDate: "2019-08-15",
            payoffExpectedDate: "2029-01-29",
            previousPaymentDate: "2021-01-29",
          },
          installment: { amount: numbers, period: "MONTHLY" },
          interestRate: {
            margin: 5,
            monthsBound: 5,
            referenceIndex: "Euribor",
            revisionDate: "2021-06-01",
            value: 0.04565,
            variableRate: true,
          },
          loanPartNumber: "1",
        },
      ],
      loanType: "MORTGAGE",
      parties: [party],
    },
  ],
};

export const accountsV1 = {
  accounts: [
    {
      accountExclusion: "AGGREGATION",
      accountNumber: "1234-123456789",
      balance: 34567.5,
      bankId: "DE239857295893485",
      closed: false,
      credentialsId: ID,
      currencyDenominatedBalance: { currencyCode: "EUR", scale: 2, unscaledValue: 3456750 },
      details: { interest: 0, nextDayOfTermsChange: "string", numMonthsBound: 0, type: "MORTGAGE" },
      excluded: false,
      favored: false,
      financialInstitutionId: ID,
      firstSeen: 1455009102000,
      flags: '["MANDATE"]',
      holderName: "Jane Doe",
      iban: "SE7921000813610123456789",
      id: ID,
      identifiers: '["se://9999111111111111"]',
      name: "My account",
      ownership: 0.5,
      refreshed: 1455740874875,
      type: "CHECKING",
    },
  ],
};

export const categories = [
  {
    code: "expenses:food.restaurants",
    defaultChild: false,
    id: "7e88d58188ee49749adca59e152324b6",
    parent: "067fa4c769774ae980435c76be328c0b",
    primaryName: "Food & Drinks",
    searchTerms: "food,lunch,snacks",
    secondaryName: "Restaurants",
    sortOrder: 45,
    type: "EXPENSES",
    typeName: "Expenses",
  },
];
