import type { DetailedCategory } from "./detailed-category.ts";
import type { TinkCategoryCode } from "./tink-taxonomy.ts";

const DETAILS: Readonly<Record<TinkCategoryCode, DetailedCategory>> = {
  "expenses:home.rent": "rent",
  "expenses:home.mortgage": "mortgage_payment",
  "expenses:home.communications": "mobile_phone",
  "expenses:home.utilities": "electricity_and_gas",
  "expenses:home.incurences-fees": "other_insurance",
  "expenses:home.services": "home_maintenance",
  "expenses:home.other": "housing_fees",
  "expenses:house.repairs": "home_maintenance",
  "expenses:house.fitment": "furniture",
  "expenses:house.garden": "flowers",
  "expenses:house.other": "home_maintenance",
  "expenses:food.groceries": "groceries",
  "expenses:food.restaurants": "restaurants",
  "expenses:food.coffee": "coffee",
  "expenses:food.alcohol-tobacco": "alcohol",
  "expenses:food.bars": "bars",
  "expenses:food.other": "groceries",
  "expenses:transport.car": "fuel",
  "expenses:transport.publictransport": "public_transit",
  "expenses:transport.flights": "flights",
  "expenses:transport.taxi": "taxis_and_rides",
  "expenses:transport.other": "other_transport",
  "expenses:shopping.clothes": "clothing",
  "expenses:shopping.electronics": "electronics",
  "expenses:shopping.hobby": "sporting_goods",
  "expenses:shopping.books": "books",
  "expenses:shopping.gifts": "gifts",
  "expenses:shopping.other": "other_shopping",
  "expenses:entertainment.culture": "cinema_and_events",
  "expenses:entertainment.hobby": "video_games",
  "expenses:entertainment.sport": "gyms",
  "expenses:entertainment.vacation": "other_travel",
  "expenses:entertainment.other": "other_entertainment",
  "expenses:wellness.healthcare": "primary_care",
  "expenses:wellness.pharmacy": "pharmacies",
  "expenses:wellness.eyecare": "eye_care",
  "expenses:wellness.beauty": "hair_and_beauty",
  "expenses:wellness.other": "other_personal_care",
  "expenses:misc.education": "tuition",
  "expenses:misc.withdrawals": "cash_withdrawal",
  "expenses:misc.outlays": "professional_services",
  "expenses:misc.kids": "childcare",
  "expenses:misc.pets": "pet_supplies",
  "expenses:misc.charity": "donations",
  "expenses:misc.uncategorized": "other",
  "expenses:misc.other": "other",
  "income:salary.other": "salary",
  "income:pension.other": "pension_income",
  "income:refund.other": "other_income",
  "income:benefits.other": "government_benefits",
  "income:financial.other": "interest_earned",
  "income:other.other": "other_income",
  "income:uncategorized.other": "other",
  "transfers:savings.other": "savings_transfer",
  "transfers:other.other": "other_transfer",
  "transfers:exclude.other": "account_transfer",
};

function isTinkCategoryCode(code: string): code is TinkCategoryCode {
  return Object.hasOwn(DETAILS, code);
}

/**
 * Our category for a code of Tink's tree. A parent (`income:salary`) is as its `other`; `other` for a code we have
 * never heard of.
 */
export function detailedCategoryOfTink(code: string): DetailedCategory {
  const leaf = code.includes(".") ? code : `${code}.other`;
  return isTinkCategoryCode(leaf) ? DETAILS[leaf] : "other";
}
