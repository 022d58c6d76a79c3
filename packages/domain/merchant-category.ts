import type { TransactionCategory } from "./transaction.ts";

/** Ranges of ISO 18245 merchant category codes, first match wins; ends included. */
const RANGES: readonly (readonly [from: number, to: number, category: TransactionCategory])[] = [
  [742, 742, "lifestyle"], // veterinary
  [3000, 3350, "travel"], // airlines
  [3351, 3441, "travel"], // car rental
  [3501, 3999, "travel"], // lodging
  [4011, 4011, "transport"],
  [4111, 4131, "transport"],
  [4215, 4215, "professional"], // couriers
  [4411, 4411, "travel"],
  [4457, 4468, "travel"],
  [4511, 4582, "travel"],
  [4722, 4723, "travel"],
  [4784, 4789, "transport"],
  [4812, 4816, "utilities"],
  [4829, 4829, "transfer"],
  [4899, 4899, "streaming"],
  [4900, 4900, "utilities"],
  [5039, 5131, "professional"], // wholesale
  [5192, 5192, "education"],
  [5300, 5300, "groceries"], // wholesale clubs
  [5200, 5399, "shopping"],
  [5462, 5462, "dining"], // bakeries
  [5411, 5499, "groceries"],
  [5541, 5542, "transport"],
  [5552, 5552, "transport"],
  [5571, 5571, "shopping"],
  [5531, 5533, "transport"],
  [5734, 5734, "software"],
  [5600, 5735, "shopping"],
  [5811, 5814, "dining"],
  [5815, 5815, "music"],
  [5816, 5816, "entertainment"],
  [5817, 5818, "software"],
  [5912, 5912, "health"],
  [5921, 5921, "groceries"],
  [5960, 5960, "insurance"],
  [5943, 5943, "professional"], // office supplies
  [5977, 5977, "personal_care"], // cosmetics
  [5992, 5992, "lifestyle"], // florists
  [5931, 5999, "shopping"],
  [6010, 6011, "cash"],
  [6012, 6051, "transfer"],
  [6211, 6211, "transfer"],
  [6300, 6300, "insurance"],
  [6513, 6513, "housing"],
  [7011, 7033, "travel"],
  [7210, 7217, "lifestyle"], // laundries
  [7221, 7299, "personal_care"],
  [7372, 7372, "software"],
  [7311, 7399, "professional"],
  [7512, 7519, "travel"],
  [7523, 7549, "transport"],
  [7832, 7841, "entertainment"],
  [7911, 7996, "entertainment"],
  [7997, 7997, "fitness"],
  [7998, 7999, "entertainment"],
  [8011, 8099, "health"],
  [8111, 8111, "professional"],
  [8211, 8351, "education"],
  [8641, 8699, "lifestyle"],
  [8911, 8999, "professional"],
  [9211, 9311, "taxes"],
  [9399, 9401, "taxes"],
  [9402, 9402, "professional"], // postal services
  [9405, 9405, "taxes"],
];

/** Our category for a merchant category code (ISO 18245, four digits); `other` where none fits. */
export function categoryOfMerchantCode(code: string): TransactionCategory {
  const number = /^\d{4}$/.test(code) ? Number(code) : Number.NaN;
  return RANGES.find(([from, to]) => number >= from && number <= to)?.[2] ?? "other";
}
