import { categoryOfDetail, type DetailedCategory } from "./detailed-category.ts";
import type { TransactionCategory } from "./transaction.ts";

/** Ranges of ISO 18245 merchant category codes, first match wins; ends included. What is in none is `other`. */
const RANGES: readonly (readonly [from: number, to: number, detail: DetailedCategory])[] = [
  [742, 742, "veterinary"],
  [780, 780, "home_maintenance"], // landscaping
  [1520, 1799, "home_maintenance"], // contractors
  [2741, 2842, "professional_services"], // printing, cleaning supplies
  [3000, 3350, "flights"],
  [3351, 3500, "rental_cars"],
  [3501, 3999, "lodging"],
  [4111, 4111, "public_transit"],
  [4112, 4112, "trains_and_ferries"],
  [4119, 4119, "other_health"], // ambulances
  [4121, 4121, "taxis_and_rides"],
  [4131, 4131, "public_transit"], // bus lines
  [4011, 4214, "other_transport"],
  [4215, 4215, "postage"], // couriers
  [4225, 4225, "storage"],
  [4411, 4468, "other_travel"], // cruises, boats, marinas
  [4511, 4511, "flights"],
  [4582, 4723, "other_travel"], // airports, agencies
  [4784, 4784, "tolls"],
  [4789, 4789, "other_transport"],
  [4812, 4815, "mobile_phone"],
  [4816, 4821, "internet_and_cable"],
  [4829, 4829, "wire_transfer"],
  [4899, 4899, "streaming"],
  [4900, 4900, "electricity_and_gas"],
  [5111, 5111, "office_supplies"],
  [5192, 5192, "books"],
  [5013, 5199, "wholesale"],
  [5200, 5299, "hardware"],
  [5300, 5300, "superstores"], // wholesale clubs
  [5309, 5309, "other_shopping"], // duty free
  [5310, 5310, "discount_stores"],
  [5311, 5311, "department_stores"],
  [5331, 5331, "discount_stores"],
  [5301, 5399, "other_shopping"],
  [5462, 5462, "coffee"], // bakeries
  [5499, 5499, "convenience_store"],
  [5411, 5498, "groceries"],
  [5531, 5533, "car_maintenance"],
  [5541, 5542, "fuel"],
  [5552, 5552, "fuel"], // charging
  [5511, 5529, "other_transport"], // car dealers
  [5551, 5599, "other_shopping"], // boats, motorcycles
  [5600, 5699, "clothing"],
  [5712, 5714, "furniture"],
  [5718, 5719, "furniture"],
  [5722, 5722, "electronics"], // appliances
  [5732, 5732, "electronics"],
  [5734, 5734, "software"],
  [5700, 5799, "other_shopping"],
  [5811, 5812, "restaurants"],
  [5813, 5813, "bars"],
  [5814, 5814, "fast_food"],
  [5815, 5815, "music"],
  [5816, 5816, "video_games"],
  [5817, 5818, "software"],
  [5912, 5912, "pharmacies"],
  [5921, 5921, "alcohol"],
  [5940, 5941, "sporting_goods"],
  [5942, 5942, "books"],
  [5943, 5943, "office_supplies"],
  [5944, 5944, "jewelry"],
  [5946, 5946, "electronics"], // cameras
  [5947, 5947, "gifts"],
  [5948, 5948, "clothing"], // leather
  [5960, 5960, "other_insurance"], // sold by telephone or post
  [5962, 5962, "other_travel"], // sold by telephone or post
  [5964, 5964, "online_marketplaces"],
  [5975, 5976, "other_health"], // hearing aids, orthopaedics
  [5977, 5977, "cosmetics"],
  [5983, 5983, "other_utilities"], // heating oil
  [5992, 5992, "flowers"],
  [5993, 5993, "tobacco"],
  [5994, 5994, "books"], // newsstands
  [5995, 5995, "pet_supplies"],
  [5931, 5999, "other_shopping"],
  [6010, 6011, "cash_withdrawal"],
  [6050, 6051, "crypto_transfer"], // quasi-cash
  [6012, 6012, "other_transfer"],
  [6211, 6211, "investment_transfer"],
  [6300, 6399, "other_insurance"],
  [6513, 6513, "rent"],
  [6529, 6540, "other_transfer"], // filling up cards and wallets
  [7011, 7033, "lodging"],
  [7210, 7217, "laundry"],
  [7230, 7230, "hair_and_beauty"],
  [7276, 7276, "legal_and_accounting"], // tax preparation
  [7221, 7299, "other_personal_care"],
  [7311, 7311, "advertising"],
  [7342, 7349, "home_maintenance"], // pest control, cleaning
  [7372, 7372, "software"],
  [7393, 7393, "home_security"],
  [7321, 7399, "professional_services"],
  [7512, 7519, "rental_cars"],
  [7523, 7523, "parking"],
  [7531, 7549, "car_maintenance"],
  [7622, 7699, "home_maintenance"], // repairs
  [7800, 7802, "gambling"],
  [7832, 7832, "cinema_and_events"],
  [7841, 7841, "streaming"],
  [7922, 7929, "cinema_and_events"],
  [7941, 7941, "cinema_and_events"], // stadiums
  [7991, 7991, "museums_and_parks"],
  [7992, 7992, "sports_clubs"], // golf
  [7993, 7994, "video_games"],
  [7995, 7995, "gambling"],
  [7996, 7996, "museums_and_parks"],
  [7997, 7997, "gyms"],
  [7998, 7998, "museums_and_parks"],
  [7829, 7999, "other_entertainment"],
  [8011, 8011, "primary_care"],
  [8021, 8021, "dental_care"],
  [8031, 8031, "primary_care"], // osteopaths
  [8042, 8043, "eye_care"],
  [8062, 8062, "hospitals"],
  [8041, 8099, "other_health"],
  [8111, 8111, "legal_and_accounting"],
  [8211, 8220, "tuition"],
  [8241, 8299, "courses"],
  [8351, 8351, "childcare"],
  [8398, 8398, "donations"],
  [8651, 8661, "donations"], // parties, churches
  [8641, 8699, "memberships"],
  [8931, 8931, "legal_and_accounting"],
  [8911, 8999, "professional_services"],
  [9311, 9311, "tax_payment"],
  [9402, 9402, "postage"],
  [9211, 9405, "government_fees"],
];

/** Our detailed category for a merchant category code (ISO 18245, four digits); `other` where none fits. */
export function detailOfMerchantCode(code: string): DetailedCategory {
  const number = /^\d{4}$/.test(code) ? Number(code) : Number.NaN;
  return RANGES.find(([from, to]) => number >= from && number <= to)?.[2] ?? "other";
}

/** Our category for a merchant category code (ISO 18245, four digits); `other` where none fits. */
export function categoryOfMerchantCode(code: string): TransactionCategory {
  return categoryOfDetail[detailOfMerchantCode(code)];
}
