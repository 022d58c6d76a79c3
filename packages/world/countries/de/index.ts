import type { Country } from "../country.ts";
import { bills } from "./bills.ts";
import { debitStyles } from "./debit-styles.ts";
import { destinations } from "./destinations/index.ts";
import { economy } from "./economy.ts";
import { isBusinessDay, openAnyway, shutDays } from "./holidays.ts";
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
  spell,
  personName,
  employerName,
  streetAddress,
  phoneNumber,
  // Half past seven in winter to midnight in summer, German time.
  wakingHours: [6.5, 22],
  isBusinessDay,
  shutDays,
  openAnyway,
};
