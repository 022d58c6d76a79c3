import type { Country } from "../country.ts";
import { bills } from "./bills.ts";
import { debitStyles } from "./debit-styles.ts";
import { destinations } from "./destinations/index.ts";
import { economy } from "./economy.ts";
import { isBusinessDay, openAnyway, shutDays } from "./holidays.ts";
import { merchants } from "./merchants/index.ts";
import * as payees from "./payees.ts";
import { employerName, personName, phoneNumber, streetAddress } from "./people.ts";
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
  personName,
  employerName,
  streetAddress,
  phoneNumber,
  // Morning on the east coast to the late afternoon of the west coast, all on one UTC day.
  wakingHours: [12.5, 23.9],
  isBusinessDay,
  shutDays,
  openAnyway,
};
