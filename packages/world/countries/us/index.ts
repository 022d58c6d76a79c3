import type { Country } from "../country.ts";
import { bills } from "./bills.ts";
import { brokers, clients, economy, landlords, lenders, otherIssuers, wording } from "./economy.ts";
import { isBusinessDay } from "./holidays.ts";
import { merchants } from "./merchants/index.ts";
import { employerName, personName, phoneNumber, streetAddress } from "./people.ts";
import { places } from "./places.ts";
import { subscriptions } from "./subscriptions/index.ts";

export const unitedStates: Country = {
  code: "US",
  places,
  merchants,
  bills,
  subscriptions,
  wording,
  economy,
  landlords,
  lenders,
  brokers,
  otherIssuers,
  clients,
  personName,
  employerName,
  streetAddress,
  phoneNumber,
  // Morning on the east coast to the late afternoon of the west coast, all on one UTC day.
  wakingHours: [12.5, 23.9],
  isBusinessDay,
};
