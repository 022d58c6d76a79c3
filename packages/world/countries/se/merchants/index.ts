import type { Merchant } from "../../country.ts";
import { business } from "./business.ts";
import { dining } from "./dining.ts";
import { groceries } from "./groceries.ts";
import { health } from "./health.ts";
import { home } from "./home.ts";
import { leisure } from "./leisure.ts";
import { shopping } from "./shopping.ts";
import { transport } from "./transport.ts";

export const merchants: readonly Merchant[] = [
  ...groceries,
  ...dining,
  ...transport,
  ...shopping,
  ...home,
  ...health,
  ...leisure,
  ...business,
];
