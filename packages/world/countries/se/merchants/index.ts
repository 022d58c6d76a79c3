import type { Merchant } from "../../country.ts";
import { localTo } from "../../local-to.ts";
import { towns } from "../towns.ts";
import { business } from "./business.ts";
import { dining } from "./dining.ts";
import { groceries } from "./groceries.ts";
import { health } from "./health.ts";
import { home } from "./home.ts";
import { leisure } from "./leisure.ts";
import { shopping } from "./shopping.ts";
import { transport } from "./transport.ts";

const everywhere: readonly Merchant[] = [
  ...groceries,
  ...dining,
  ...transport,
  ...shopping,
  ...home,
  ...health,
  ...leisure,
  ...business,
];

export const merchants = localTo(everywhere, towns);
