import type { Merchant } from "../../country.ts";
import { localTo } from "../../local-to.ts";
import { towns } from "../towns.ts";
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
const everywhere: readonly Merchant[] = [
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

export const merchants = localTo(everywhere, towns);
