import type { Country } from "../country.ts";
import { bills } from "./bills/index.ts";
import { debitStyles } from "./debit-styles.ts";
import { destinations } from "./destinations/index.ts";
import { economy } from "./economy.ts";
import { isBusinessDay } from "./holidays.ts";
import { merchants } from "./merchants/index.ts";
import {
  brokers,
  cryptoExchanges,
  landlords,
  lenders,
  otherBanks,
  otherIssuers,
  quickLenders,
} from "./payees.ts";
import { benefitOffices, businessSuppliers, clients, gigPlatforms, pensionFunds } from "./payers.ts";
import { employerName, personName, phoneNumber, streetAddress } from "./people.ts";
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
  personName,
  employerName,
  streetAddress,
  phoneNumber,
  // Seven in the morning to eleven at night by Indian Standard Time, UTC+5:30.
  wakingHours: [1.5, 17.5],
  isBusinessDay,
};
