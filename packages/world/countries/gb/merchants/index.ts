import type { Merchant } from "../../country.ts";
import { business } from "./business.ts";
import { eatingOut } from "./eating-out.ts";
import { food } from "./food.ts";
import { gettingAbout } from "./getting-about.ts";
import { healthAndCare } from "./health-and-care.ts";
import { leisure } from "./leisure.ts";
import { onlineShops } from "./online-shops.ts";
import { shops } from "./shops.ts";
import { travel } from "./travel.ts";

/** The curated catalogue. A new merchant is one row in the file of its category. */
export const merchants: readonly Merchant[] = [
  ...food,
  ...eatingOut,
  ...gettingAbout,
  ...travel,
  ...shops,
  ...onlineShops,
  ...healthAndCare,
  ...leisure,
  ...business,
];
