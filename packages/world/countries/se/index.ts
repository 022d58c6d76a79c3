import type { Country } from "../country.ts";
import { bills } from "./bills/index.ts";
import { debitStyles } from "./debit-styles.ts";
import { destinations } from "./destinations/index.ts";
import { economy } from "./economy.ts";
import { isBusinessDay } from "./holidays.ts";
import { merchants } from "./merchants/index.ts";
import {
  benefitOffices,
  brokers,
  businessSuppliers,
  clients,
  cryptoExchanges,
  gigPlatforms,
  landlords,
  lenders,
  otherBanks,
  otherIssuers,
  pensionFunds,
  quickLenders,
} from "./payees.ts";
import { employerName, personName, phoneNumber, streetAddress } from "./people.ts";
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
  landlords,
  lenders,
  brokers,
  otherBanks,
  otherIssuers,
  clients,
  businessSuppliers,
  gigPlatforms,
  benefitOffices,
  pensionFunds,
  quickLenders,
  cryptoExchanges,
  securities,
  destinations,
  spell: (text) => text,
  personName,
  employerName,
  streetAddress,
  phoneNumber,
  // Seven in the morning to ten at night, by winter time.
  wakingHours: [6, 21],
  isBusinessDay,
};
