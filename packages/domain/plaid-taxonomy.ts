/** What every primary has in both versions, without its own name in front. */
const shared = {
  ENTERTAINMENT: [
    "CASINOS_AND_GAMBLING",
    "MUSIC_AND_AUDIO",
    "SPORTING_EVENTS_AMUSEMENT_PARKS_AND_MUSEUMS",
    "TV_AND_MOVIES",
    "VIDEO_GAMES",
    "OTHER_ENTERTAINMENT",
  ],
  FOOD_AND_DRINK: [
    "BEER_WINE_AND_LIQUOR",
    "COFFEE",
    "FAST_FOOD",
    "GROCERIES",
    "RESTAURANT",
    "VENDING_MACHINES",
    "OTHER_FOOD_AND_DRINK",
  ],
  GENERAL_MERCHANDISE: [
    "BOOKSTORES_AND_NEWSSTANDS",
    "CLOTHING_AND_ACCESSORIES",
    "CONVENIENCE_STORES",
    "DEPARTMENT_STORES",
    "DISCOUNT_STORES",
    "ELECTRONICS",
    "GIFTS_AND_NOVELTIES",
    "OFFICE_SUPPLIES",
    "ONLINE_MARKETPLACES",
    "PET_SUPPLIES",
    "SPORTING_GOODS",
    "SUPERSTORES",
    "TOBACCO_AND_VAPE",
    "OTHER_GENERAL_MERCHANDISE",
  ],
  HOME_IMPROVEMENT: ["FURNITURE", "HARDWARE", "REPAIR_AND_MAINTENANCE", "SECURITY", "OTHER_HOME_IMPROVEMENT"],
  MEDICAL: [
    "DENTAL_CARE",
    "EYE_CARE",
    "NURSING_CARE",
    "PHARMACIES_AND_SUPPLEMENTS",
    "PRIMARY_CARE",
    "VETERINARY_SERVICES",
    "OTHER_MEDICAL",
  ],
  PERSONAL_CARE: [
    "GYMS_AND_FITNESS_CENTERS",
    "HAIR_AND_BEAUTY",
    "LAUNDRY_AND_DRY_CLEANING",
    "OTHER_PERSONAL_CARE",
  ],
  GENERAL_SERVICES: [
    "ACCOUNTING_AND_FINANCIAL_PLANNING",
    "AUTOMOTIVE",
    "CHILDCARE",
    "CONSULTING_AND_LEGAL",
    "EDUCATION",
    "INSURANCE",
    "POSTAGE_AND_SHIPPING",
    "STORAGE",
    "OTHER_GENERAL_SERVICES",
  ],
  GOVERNMENT_AND_NON_PROFIT: [
    "DONATIONS",
    "GOVERNMENT_DEPARTMENTS_AND_AGENCIES",
    "TAX_PAYMENT",
    "OTHER_GOVERNMENT_AND_NON_PROFIT",
  ],
  TRANSPORTATION: [
    "BIKES_AND_SCOOTERS",
    "GAS",
    "PARKING",
    "PUBLIC_TRANSIT",
    "TAXIS_AND_RIDE_SHARES",
    "TOLLS",
    "OTHER_TRANSPORTATION",
  ],
  TRAVEL: ["FLIGHTS", "LODGING", "RENTAL_CARS", "OTHER_TRAVEL"],
  RENT_AND_UTILITIES: [
    "GAS_AND_ELECTRICITY",
    "INTERNET_AND_CABLE",
    "RENT",
    "SEWAGE_AND_WASTE_MANAGEMENT",
    "TELEPHONE",
    "WATER",
    "OTHER_UTILITIES",
  ],
} as const;

/**
 * Plaid's personal finance categories as primaries with what follows them in a detailed code. Version 1: 16
 * primaries, 104 detailed codes; version 2 (December 2025): 18 and 127.
 * https://plaid.com/documents/pfc-taxonomy-all.csv,
 * https://plaid.com/docs/transactions/pfc-migration/
 */
export const plaidTaxonomy = {
  v1: {
    INCOME: [
      "DIVIDENDS",
      "INTEREST_EARNED",
      "RETIREMENT_PENSION",
      "TAX_REFUND",
      "UNEMPLOYMENT",
      "WAGES",
      "OTHER_INCOME",
    ],
    TRANSFER_IN: [
      "CASH_ADVANCES_AND_LOANS",
      "DEPOSIT",
      "INVESTMENT_AND_RETIREMENT_FUNDS",
      "SAVINGS",
      "ACCOUNT_TRANSFER",
      "OTHER_TRANSFER_IN",
    ],
    TRANSFER_OUT: [
      "INVESTMENT_AND_RETIREMENT_FUNDS",
      "SAVINGS",
      "WITHDRAWAL",
      "ACCOUNT_TRANSFER",
      "OTHER_TRANSFER_OUT",
    ],
    LOAN_PAYMENTS: [
      "CAR_PAYMENT",
      "CREDIT_CARD_PAYMENT",
      "PERSONAL_LOAN_PAYMENT",
      "MORTGAGE_PAYMENT",
      "STUDENT_LOAN_PAYMENT",
      "OTHER_PAYMENT",
    ],
    BANK_FEES: [
      "ATM_FEES",
      "FOREIGN_TRANSACTION_FEES",
      "INSUFFICIENT_FUNDS",
      "INTEREST_CHARGE",
      "OVERDRAFT_FEES",
      "OTHER_BANK_FEES",
    ],
    ...shared,
  },
  v2: {
    INCOME: [
      "CHILD_SUPPORT",
      "CONTRACTOR",
      "DIVIDENDS",
      "GIG_ECONOMY",
      "INTEREST_EARNED",
      "LONG_TERM_DISABILITY",
      "MILITARY",
      "RENTAL",
      "RETIREMENT_PENSION",
      "SALARY",
      "TAX_REFUND",
      "UNEMPLOYMENT",
      "OTHER",
    ],
    LOAN_DISBURSEMENTS: [
      "AUTO",
      "CASH_ADVANCES",
      "EWA",
      "MORTGAGE",
      "PERSONAL",
      "STUDENT",
      "OTHER_DISBURSEMENT",
    ],
    LOAN_PAYMENTS: [
      "BNPL",
      "CAR_PAYMENT",
      "CASH_ADVANCES",
      "CREDIT_CARD_PAYMENT",
      "EWA",
      "MORTGAGE_PAYMENT",
      "PERSONAL_LOAN_PAYMENT",
      "STUDENT_LOAN_PAYMENT",
      "OTHER_PAYMENT",
    ],
    TRANSFER_IN: [
      "ACCOUNT_TRANSFER",
      "DEPOSIT",
      "INVESTMENT_AND_RETIREMENT_FUNDS",
      "SAVINGS",
      "TRANSFER_IN_FROM_APPS",
      "WIRE",
      "OTHER_TRANSFER_IN",
    ],
    TRANSFER_OUT: [
      "ACCOUNT_TRANSFER",
      "CRYPTO",
      "INVESTMENT_AND_RETIREMENT_FUNDS",
      "SAVINGS",
      "TRANSFER_OUT_FROM_APPS",
      "WIRE",
      "WITHDRAWAL",
      "OTHER_TRANSFER_OUT",
    ],
    BANK_FEES: [
      "ATM_FEES",
      "INSUFFICIENT_FUNDS",
      "INTEREST_CHARGE",
      "FOREIGN_TRANSACTION_FEES",
      "OVERDRAFT_FEES",
      "LATE_FEES",
      "CASH_ADVANCE",
      "OTHER_BANK_FEES",
    ],
    ...shared,
    OTHER: ["OTHER"],
  },
} as const;

export type PlaidCategoryVersion = keyof typeof plaidTaxonomy;

type DetailedOf<T extends Readonly<Record<string, readonly string[]>>> = {
  [P in keyof T & string]: `${P}_${T[P][number]}`;
}[keyof T & string];

export type PlaidDetailedV1 = DetailedOf<(typeof plaidTaxonomy)["v1"]>;
export type PlaidDetailedV2 = DetailedOf<(typeof plaidTaxonomy)["v2"]>;
export type PlaidDetailed = PlaidDetailedV1 | PlaidDetailedV2;
export type PlaidPrimary = keyof (typeof plaidTaxonomy)["v1"] | keyof (typeof plaidTaxonomy)["v2"];

/** The detailed codes of a version, in the order of the taxonomy. */
export function plaidDetailedCodes(version: PlaidCategoryVersion): readonly string[] {
  return Object.entries<readonly string[]>(plaidTaxonomy[version]).flatMap(([primary, rest]) =>
    rest.map((suffix) => `${primary}_${suffix}`),
  );
}

const primaries: readonly PlaidPrimary[] = [
  "INCOME",
  "TRANSFER_IN",
  "TRANSFER_OUT",
  "LOAN_DISBURSEMENTS",
  "LOAN_PAYMENTS",
  "BANK_FEES",
  "ENTERTAINMENT",
  "FOOD_AND_DRINK",
  "GENERAL_MERCHANDISE",
  "HOME_IMPROVEMENT",
  "MEDICAL",
  "PERSONAL_CARE",
  "GENERAL_SERVICES",
  "GOVERNMENT_AND_NON_PROFIT",
  "TRANSPORTATION",
  "TRAVEL",
  "RENT_AND_UTILITIES",
  "OTHER",
];

/** The primary a detailed code begins with. */
export function plaidPrimaryOf(detailed: PlaidDetailed): PlaidPrimary {
  return primaries.find((primary) => detailed.startsWith(`${primary}_`)) ?? "OTHER";
}
