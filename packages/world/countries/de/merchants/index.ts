import type { Merchant } from "../../country.ts";
import { localTo } from "../../local-to.ts";
import { towns } from "../towns.ts";
import { business } from "./business.ts";
import { care } from "./care.ts";
import { dining } from "./dining.ts";
import { groceries } from "./groceries.ts";
import { leisure } from "./leisure.ts";
import { mobility } from "./mobility.ts";
import { onlineShops } from "./online.ts";
import { shopping } from "./shopping.ts";
import { travel } from "./travel.ts";

/** The curated catalogue. A new merchant is one row in the file of its category. */
const everywhere: readonly Merchant[] = [
  ...groceries,
  ...dining,
  ...mobility,
  ...shopping,
  ...onlineShops,
  ...care,
  ...leisure,
  ...travel,
  ...business,
];

export const merchants = localTo(everywhere, towns);
