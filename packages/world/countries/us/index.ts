import type { Country } from "../country.ts";
import { bills } from "./bills.ts";
import { debitStyles } from "./debit-styles.ts";
import { destinations } from "./destinations/index.ts";
import { economy } from "./economy.ts";
import { hours, isBusinessDay, openAnyway, shutDays } from "./holidays.ts";
import { merchants } from "./merchants/index.ts";
import * as payees from "./payees.ts";
import * as people from "./people.ts";
import { places } from "./places.ts";
import { securities } from "./securities.ts";
import { subscriptions } from "./subscriptions/index.ts";
import { wording } from "./wording.ts";

export const unitedStates: Country = {
  code: "US",
  currency: "USD",
  locale: "en-US",
  places,
  merchants,
  debitStyles,
  bills,
  subscriptions,
  wording,
  economy,
  ...payees,
  securities,
  destinations,
  ...people,
  // Central time for all: an hour early on the east coast, two hours late on the west coast.
  wakingHours: [7, 22.5],
  utcOffsetHours: -6,
  closesOnEves: [18, 19],
  isBusinessDay,
  shutDays,
  openAnyway,
  openings: hours,
};
