import { demoBank, marketOf, PROVIDER_NAME, USUAL_FLOWS } from "../demo-bank.ts";
import type { InstitutionManifest } from "../manifest.ts";

/** People sign in with BankID too. Denmark and Norway, of which the world has nobody, see its people. */
export const demobankSe: InstitutionManifest = {
  id: "demobank-se",
  name: "Demo Bank Sweden",
  shortName: "Demo Bank SE",
  country: "SE",
  currency: "SEK",
  brand: { color: "#1b4f8f", onColor: "#ffffff", monogram: "DS" },
  ...demoBank,
  consent: { durationDays: [180] },
  tink: {
    providerName: PROVIDER_NAME,
    markets: [
      marketOf("SE", [...USUAL_FLOWS, "open-banking-bankid"]),
      marketOf("DK", USUAL_FLOWS),
      marketOf("NO", USUAL_FLOWS),
    ],
  },
  products: [
    { id: "privatkonto", name: "Privatkonto", type: "checking", subtype: "personal", share: 0.9 },
    {
      id: "sparkonto",
      name: "Sparkonto",
      type: "savings",
      subtype: "standard",
      share: 0.55,
      aprBasisPoints: 175,
    },
    {
      id: "kreditkort",
      name: "Kreditkort",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.35,
      creditLimitMinor: [1_000_000, 10_000_000],
      aprBasisPoints: 1490,
    },
    {
      id: "bolan",
      name: "Bolån",
      type: "mortgage",
      subtype: "home_loan",
      share: 0.25,
      aprBasisPoints: 345,
    },
    { id: "isk", name: "Investeringssparkonto", type: "investment", subtype: "brokerage", share: 0.4 },
    {
      id: "privatlan",
      name: "Privatlån",
      type: "loan",
      subtype: "personal_loan",
      share: 0.2,
      aprBasisPoints: 720,
    },
    { id: "foretagskonto", name: "Företagskonto", type: "checking", subtype: "business", share: 0.06 },
  ],
};
