import type { Merchant } from "../../country.ts";
import { localTo } from "../../local-to.ts";
import { towns } from "../towns.ts";
import { business } from "./business.ts";
import { dining } from "./dining.ts";
import { gettingAbout } from "./getting-about.ts";
import { groceries } from "./groceries.ts";
import { health } from "./health.ts";
import { home } from "./home.ts";
import { leisure } from "./leisure.ts";
import { shopping } from "./shopping.ts";
import { travel } from "./travel.ts";

/** The curated catalogue. A new merchant is one row in the file of its category. */
const everywhere: readonly Merchant[] = [
  ...groceries,
  ...dining,
  ...gettingAbout,
  ...travel,
  ...shopping,
  ...home,
  ...health,
  ...leisure,
  ...business,
];

export const merchants = localTo(everywhere, towns);
