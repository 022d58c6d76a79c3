import type { Country } from "../country.ts";
import { bills } from "./bills/index.ts";
import { debitStyles } from "./debit-styles.ts";
import { destinations } from "./destinations/index.ts";
import { economy } from "./economy.ts";
import { hours, isBusinessDay } from "./holidays.ts";
import { merchants } from "./merchants/index.ts";
import * as payees from "./payees.ts";
import * as payers from "./payers.ts";
import * as people from "./people.ts";
import { places } from "./places.ts";
import { securities } from "./securities.ts";
import { subscriptions } from "./subscriptions/index.ts";
import { wording } from "./wording.ts";

export const india: Country = {
  code: "IN",
  currency: "INR",
  locale: "en-IN",
  places,
  merchants,
  debitStyles,
  bills,
  subscriptions,
  wording,
  economy,
  ...payees,
  ...payers,
  securities,
  destinations,
  ...people,
  wakingHours: [7, 23],
  utcOffsetHours: 5.5,
  isBusinessDay,
  openings: hours,
};
