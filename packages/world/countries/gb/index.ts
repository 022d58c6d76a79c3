import type { Country } from "../country.ts";
import { bills } from "./bills/index.ts";
import { destinations } from "./destinations/index.ts";
import { economy } from "./economy.ts";
import { hours, isBusinessDay, openAnyway, shutDays } from "./holidays.ts";
import { merchants } from "./merchants/index.ts";
import * as payees from "./payees.ts";
import * as people from "./people.ts";
import { places } from "./places/index.ts";
import { securities } from "./securities.ts";
import { subscriptions } from "./subscriptions/index.ts";
import { debitStyles, wording } from "./wording.ts";

export const unitedKingdom: Country = {
  code: "GB",
  currency: "GBP",
  locale: "en-GB",
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
  wakingHours: [6.5, 22.5],
  utcOffsetHours: 0,
  closesOnEves: [17, 18],
  isBusinessDay,
  shutDays,
  openAnyway,
  openings: hours,
};
