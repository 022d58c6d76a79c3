import type { DetailedCategory } from "./detailed-category.ts";
import {
  type PlaidCategoryVersion,
  type PlaidDetailed,
  type PlaidDetailedV1,
  type PlaidDetailedV2,
  type PlaidPrimary,
  plaidPrimaryOf,
} from "./plaid-taxonomy.ts";
import type { TransactionDirection } from "./transaction.ts";

/** One code, or one for each way the money goes. */
type ByDirection<T> = T | Readonly<Record<TransactionDirection, T>>;

/** One for both versions, or one for each. */
type Row =
  | (PlaidDetailedV1 & PlaidDetailedV2)
  | { readonly v1: ByDirection<PlaidDetailedV1>; readonly v2: ByDirection<PlaidDetailedV2> };

type TransferKind = "ACCOUNT_TRANSFER" | "INVESTMENT_AND_RETIREMENT_FUNDS" | "SAVINGS";

function transfer<T extends TransferKind>(kind: T) {
  return { debit: `TRANSFER_OUT_${kind}`, credit: `TRANSFER_IN_${kind}` } as const;
}
function inBoth<T>(both: T) {
  return { v1: both, v2: both } as const;
}
function disbursement<T extends PlaidDetailedV2>(v2: T) {
  return {
    v1: { debit: "TRANSFER_OUT_OTHER_TRANSFER_OUT", credit: "TRANSFER_IN_CASH_ADVANCES_AND_LOANS" },
    v2,
  } as const;
}

const OTHER_TRANSFER = {
  debit: "TRANSFER_OUT_OTHER_TRANSFER_OUT",
  credit: "TRANSFER_IN_OTHER_TRANSFER_IN",
} as const;
const INVESTMENT = transfer("INVESTMENT_AND_RETIREMENT_FUNDS");
const ACCOUNT = transfer("ACCOUNT_TRANSFER");
const OTHER_INCOME = { v1: "INCOME_OTHER_INCOME", v2: "INCOME_OTHER" } as const;

const ROWS: Readonly<Record<DetailedCategory, Row>> = {
  salary: { v1: "INCOME_WAGES", v2: "INCOME_SALARY" },
  contractor_income: { v1: "INCOME_OTHER_INCOME", v2: "INCOME_CONTRACTOR" },
  gig_income: { v1: "INCOME_OTHER_INCOME", v2: "INCOME_GIG_ECONOMY" },
  business_income: OTHER_INCOME,
  pension_income: "INCOME_RETIREMENT_PENSION",
  government_benefits: OTHER_INCOME,
  unemployment_benefits: "INCOME_UNEMPLOYMENT",
  child_support: { v1: "INCOME_OTHER_INCOME", v2: "INCOME_CHILD_SUPPORT" },
  rental_income: { v1: "INCOME_OTHER_INCOME", v2: "INCOME_RENTAL" },
  dividends: "INCOME_DIVIDENDS",
  gambling_winnings: "ENTERTAINMENT_CASINOS_AND_GAMBLING",
  other_income: OTHER_INCOME,
  tax_refund: "INCOME_TAX_REFUND",
  tax_payment: "GOVERNMENT_AND_NON_PROFIT_TAX_PAYMENT",
  interest_earned: "INCOME_INTEREST_EARNED",
  interest_charge: "BANK_FEES_INTEREST_CHARGE",
  account_transfer: inBoth(ACCOUNT),
  savings_transfer: inBoth(transfer("SAVINGS")),
  investment_transfer: inBoth(INVESTMENT),
  crypto_transfer: { v1: INVESTMENT, v2: { ...INVESTMENT, debit: "TRANSFER_OUT_CRYPTO" } },
  person_transfer: {
    v1: ACCOUNT,
    v2: { debit: "TRANSFER_OUT_TRANSFER_OUT_FROM_APPS", credit: "TRANSFER_IN_TRANSFER_IN_FROM_APPS" },
  },
  wire_transfer: { v1: ACCOUNT, v2: { debit: "TRANSFER_OUT_WIRE", credit: "TRANSFER_IN_WIRE" } },
  currency_exchange: inBoth(OTHER_TRANSFER),
  account_deposit: inBoth({ ...OTHER_TRANSFER, credit: "TRANSFER_IN_DEPOSIT" } as const),
  security_trade: inBoth(INVESTMENT),
  loan_disbursement: disbursement("LOAN_DISBURSEMENTS_PERSONAL"),
  car_loan_disbursement: disbursement("LOAN_DISBURSEMENTS_AUTO"),
  mortgage_disbursement: disbursement("LOAN_DISBURSEMENTS_MORTGAGE"),
  student_loan_disbursement: disbursement("LOAN_DISBURSEMENTS_STUDENT"),
  cash_advance: disbursement("LOAN_DISBURSEMENTS_CASH_ADVANCES"),
  other_transfer: inBoth(OTHER_TRANSFER),
  credit_card_payment: "LOAN_PAYMENTS_CREDIT_CARD_PAYMENT",
  mortgage_payment: "LOAN_PAYMENTS_MORTGAGE_PAYMENT",
  rent: "RENT_AND_UTILITIES_RENT",
  home_maintenance: "HOME_IMPROVEMENT_REPAIR_AND_MAINTENANCE",
  home_security: "HOME_IMPROVEMENT_SECURITY",
  housing_fees: "RENT_AND_UTILITIES_OTHER_UTILITIES",
  car_loan_payment: "LOAN_PAYMENTS_CAR_PAYMENT",
  student_loan_payment: "LOAN_PAYMENTS_STUDENT_LOAN_PAYMENT",
  personal_loan_payment: "LOAN_PAYMENTS_PERSONAL_LOAN_PAYMENT",
  pay_later_payment: { v1: "LOAN_PAYMENTS_OTHER_PAYMENT", v2: "LOAN_PAYMENTS_BNPL" },
  other_loan_payment: "LOAN_PAYMENTS_OTHER_PAYMENT",
  electricity_and_gas: "RENT_AND_UTILITIES_GAS_AND_ELECTRICITY",
  water: "RENT_AND_UTILITIES_WATER",
  waste_and_sewage: "RENT_AND_UTILITIES_SEWAGE_AND_WASTE_MANAGEMENT",
  internet_and_cable: "RENT_AND_UTILITIES_INTERNET_AND_CABLE",
  mobile_phone: "RENT_AND_UTILITIES_TELEPHONE",
  other_utilities: "RENT_AND_UTILITIES_OTHER_UTILITIES",
  groceries: "FOOD_AND_DRINK_GROCERIES",
  alcohol: "FOOD_AND_DRINK_BEER_WINE_AND_LIQUOR",
  convenience_store: "GENERAL_MERCHANDISE_CONVENIENCE_STORES",
  restaurants: "FOOD_AND_DRINK_RESTAURANT",
  fast_food: "FOOD_AND_DRINK_FAST_FOOD",
  coffee: "FOOD_AND_DRINK_COFFEE",
  bars: "FOOD_AND_DRINK_RESTAURANT",
  food_delivery: "FOOD_AND_DRINK_RESTAURANT",
  vending_machines: "FOOD_AND_DRINK_VENDING_MACHINES",
  fuel: "TRANSPORTATION_GAS",
  parking: "TRANSPORTATION_PARKING",
  public_transit: "TRANSPORTATION_PUBLIC_TRANSIT",
  taxis_and_rides: "TRANSPORTATION_TAXIS_AND_RIDE_SHARES",
  tolls: "TRANSPORTATION_TOLLS",
  car_maintenance: "GENERAL_SERVICES_AUTOMOTIVE",
  bikes_and_scooters: "TRANSPORTATION_BIKES_AND_SCOOTERS",
  other_transport: "TRANSPORTATION_OTHER_TRANSPORTATION",
  flights: "TRAVEL_FLIGHTS",
  lodging: "TRAVEL_LODGING",
  rental_cars: "TRAVEL_RENTAL_CARS",
  trains_and_ferries: "TRANSPORTATION_PUBLIC_TRANSIT",
  other_travel: "TRAVEL_OTHER_TRAVEL",
  clothing: "GENERAL_MERCHANDISE_CLOTHING_AND_ACCESSORIES",
  electronics: "GENERAL_MERCHANDISE_ELECTRONICS",
  department_stores: "GENERAL_MERCHANDISE_DEPARTMENT_STORES",
  discount_stores: "GENERAL_MERCHANDISE_DISCOUNT_STORES",
  superstores: "GENERAL_MERCHANDISE_SUPERSTORES",
  online_marketplaces: "GENERAL_MERCHANDISE_ONLINE_MARKETPLACES",
  books: "GENERAL_MERCHANDISE_BOOKSTORES_AND_NEWSSTANDS",
  furniture: "HOME_IMPROVEMENT_FURNITURE",
  hardware: "HOME_IMPROVEMENT_HARDWARE",
  sporting_goods: "GENERAL_MERCHANDISE_SPORTING_GOODS",
  gifts: "GENERAL_MERCHANDISE_GIFTS_AND_NOVELTIES",
  pet_supplies: "GENERAL_MERCHANDISE_PET_SUPPLIES",
  jewelry: "GENERAL_MERCHANDISE_CLOTHING_AND_ACCESSORIES",
  tobacco: "GENERAL_MERCHANDISE_TOBACCO_AND_VAPE",
  other_shopping: "GENERAL_MERCHANDISE_OTHER_GENERAL_MERCHANDISE",
  pharmacies: "MEDICAL_PHARMACIES_AND_SUPPLEMENTS",
  primary_care: "MEDICAL_PRIMARY_CARE",
  dental_care: "MEDICAL_DENTAL_CARE",
  eye_care: "MEDICAL_EYE_CARE",
  hospitals: "MEDICAL_OTHER_MEDICAL",
  other_health: "MEDICAL_OTHER_MEDICAL",
  health_insurance: "GENERAL_SERVICES_INSURANCE",
  home_insurance: "GENERAL_SERVICES_INSURANCE",
  car_insurance: "GENERAL_SERVICES_INSURANCE",
  life_insurance: "GENERAL_SERVICES_INSURANCE",
  other_insurance: "GENERAL_SERVICES_INSURANCE",
  cinema_and_events: "ENTERTAINMENT_TV_AND_MOVIES",
  museums_and_parks: "ENTERTAINMENT_SPORTING_EVENTS_AMUSEMENT_PARKS_AND_MUSEUMS",
  video_games: "ENTERTAINMENT_VIDEO_GAMES",
  news: "GENERAL_MERCHANDISE_BOOKSTORES_AND_NEWSSTANDS",
  gambling: "ENTERTAINMENT_CASINOS_AND_GAMBLING",
  other_entertainment: "ENTERTAINMENT_OTHER_ENTERTAINMENT",
  streaming: "ENTERTAINMENT_TV_AND_MOVIES",
  music: "ENTERTAINMENT_MUSIC_AND_AUDIO",
  software: "GENERAL_SERVICES_OTHER_GENERAL_SERVICES",
  cloud_storage: "GENERAL_SERVICES_OTHER_GENERAL_SERVICES",
  office_supplies: "GENERAL_MERCHANDISE_OFFICE_SUPPLIES",
  postage: "GENERAL_SERVICES_POSTAGE_AND_SHIPPING",
  legal_and_accounting: "GENERAL_SERVICES_ACCOUNTING_AND_FINANCIAL_PLANNING",
  advertising: "GENERAL_SERVICES_OTHER_GENERAL_SERVICES",
  wholesale: "GENERAL_MERCHANDISE_OTHER_GENERAL_MERCHANDISE",
  payroll_expense: "GENERAL_SERVICES_OTHER_GENERAL_SERVICES",
  professional_services: "GENERAL_SERVICES_CONSULTING_AND_LEGAL",
  gyms: "PERSONAL_CARE_GYMS_AND_FITNESS_CENTERS",
  sports_clubs: "PERSONAL_CARE_GYMS_AND_FITNESS_CENTERS",
  laundry: "PERSONAL_CARE_LAUNDRY_AND_DRY_CLEANING",
  flowers: "GENERAL_MERCHANDISE_GIFTS_AND_NOVELTIES",
  veterinary: "MEDICAL_VETERINARY_SERVICES",
  donations: "GOVERNMENT_AND_NON_PROFIT_DONATIONS",
  memberships: "GENERAL_SERVICES_OTHER_GENERAL_SERVICES",
  storage: "GENERAL_SERVICES_STORAGE",
  tuition: "GENERAL_SERVICES_EDUCATION",
  childcare: "GENERAL_SERVICES_CHILDCARE",
  courses: "GENERAL_SERVICES_EDUCATION",
  hair_and_beauty: "PERSONAL_CARE_HAIR_AND_BEAUTY",
  cosmetics: "PERSONAL_CARE_HAIR_AND_BEAUTY",
  other_personal_care: "PERSONAL_CARE_OTHER_PERSONAL_CARE",
  cash_withdrawal: "TRANSFER_OUT_WITHDRAWAL",
  cash_deposit: "TRANSFER_IN_DEPOSIT",
  atm_fee: "BANK_FEES_ATM_FEES",
  foreign_transaction_fee: "BANK_FEES_FOREIGN_TRANSACTION_FEES",
  insufficient_funds_fee: "BANK_FEES_INSUFFICIENT_FUNDS",
  overdraft_fee: "BANK_FEES_OVERDRAFT_FEES",
  late_fee: { v1: "BANK_FEES_OTHER_BANK_FEES", v2: "BANK_FEES_LATE_FEES" },
  account_fee: "BANK_FEES_OTHER_BANK_FEES",
  other_fee: "BANK_FEES_OTHER_BANK_FEES",
  government_fees: "GOVERNMENT_AND_NON_PROFIT_GOVERNMENT_DEPARTMENTS_AND_AGENCIES",
  other: { v1: "GENERAL_SERVICES_OTHER_GENERAL_SERVICES", v2: "OTHER_OTHER" },
};

export interface PlaidCategory {
  readonly primary: PlaidPrimary;
  readonly detailed: PlaidDetailed;
}

/**
 * What Plaid calls a movement of ours (`personal_finance_category`). Direction tells transfers in from transfers
 * out; a refund keeps the category of its purchase, as there.
 * https://plaid.com/docs/api/products/transactions/#transactions-sync-response-added-personal-finance-category
 */
export function plaidCategoryOf(
  detail: DetailedCategory,
  direction: TransactionDirection,
  version: PlaidCategoryVersion,
): PlaidCategory {
  const row = ROWS[detail];
  const either = typeof row === "string" ? row : row[version];
  const detailed = typeof either === "string" ? either : either[direction];
  return { primary: plaidPrimaryOf(detailed), detailed };
}
