import { categoryOfDetail, categoryOfMerchantCode } from "@sandbank/domain";
import { expect, test } from "vitest";
import { testCountries } from "../testing/banks.ts";
import { loadCountry } from "./registry.ts";

/** Codes that say little: direct marketing, digital goods, cable, recreation, coaches, newsstands, sports grounds. */
const VAGUE = new Set(["5968", "5815", "5818", "4899", "7999", "4131", "5994", "7941", "5734", "7549"]);

/** What the code calls one thing and people another. */
const KNOWN = new Set([
  "superstores/5411",
  "memberships/5300",
  "memberships/4112",
  "food_delivery/5499",
  "groceries/5462",
  "video_games/5945",
  "bikes_and_scooters/7519",
  "trains_and_ferries/4111",
  "other_travel/4789",
  "professional_services/7349",
  "gifts/5441",
]);

test.each(testCountries)("in %s the category of a merchant is what its code says", async (code) => {
  const { merchants, subscriptions, destinations } = await loadCountry(code);
  const sellers = [...merchants, ...subscriptions, ...destinations.flatMap((town) => town.merchants)];
  const odd = sellers.filter(
    ({ category, mcc }) =>
      !VAGUE.has(mcc) &&
      !KNOWN.has(`${category}/${mcc}`) &&
      categoryOfMerchantCode(mcc) !== categoryOfDetail[category],
  );
  expect(odd.map(({ name, category, mcc }) => `${name}: ${category}/${mcc}`)).toEqual([]);
});
