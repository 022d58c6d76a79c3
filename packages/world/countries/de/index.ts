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
import { spell } from "./spell.ts";
import { subscriptions } from "./subscriptions/index.ts";
import { wording } from "./wording.ts";

export const germany: Country = {
  code: "DE",
  currency: "EUR",
  locale: "de-DE",
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
  spell,
  ...people,
  wakingHours: [7.5, 23],
  utcOffsetHours: 1,
  closesOnEves: [14, 15],
  isBusinessDay,
  shutDays,
  openAnyway,
  openings: hours,
};
