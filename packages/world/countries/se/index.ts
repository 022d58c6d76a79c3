import type { Country } from "../country.ts";
import { bills } from "./bills/index.ts";
import { debitStyles } from "./debit-styles.ts";
import { destinations } from "./destinations/index.ts";
import { economy } from "./economy.ts";
import { hours, isBusinessDay } from "./holidays.ts";
import { merchants } from "./merchants/index.ts";
import * as payees from "./payees.ts";
import * as people from "./people.ts";
import { places } from "./places.ts";
import { securities } from "./securities.ts";
import { subscriptions } from "./subscriptions/index.ts";
import { wording } from "./wording.ts";

export const sweden: Country = {
  code: "SE",
  currency: "SEK",
  locale: "sv-SE",
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
  spell: (text) => text,
  ...people,
  wakingHours: [7, 22],
  utcOffsetHours: 1,
  closesOnEves: [15, 16],
  isBusinessDay,
  openings: hours,
};
