import { demoBank, marketOf, PROVIDER_NAME, USUAL_FLOWS } from "../demo-bank.ts";
import type { InstitutionManifest } from "../manifest.ts";

/** The one whose consents can be extended without signing in again. */
export const demobankGb: InstitutionManifest = {
  id: "demobank-gb",
  name: "Demo Bank United Kingdom",
  shortName: "Demo Bank UK",
  country: "GB",
  currency: "GBP",
  brand: { color: "#7a1f3d", onColor: "#ffffff", monogram: "DU" },
  ...demoBank,
  consent: { durationDays: [90] },
  tink: {
    providerName: PROVIDER_NAME,
    markets: [
      marketOf("GB", [
        ...USUAL_FLOWS,
        "open-banking-redirect-aispis",
        "open-banking-handoff",
        "open-banking-redirect-extendable",
      ]),
    ],
  },
  products: [
    { id: "current", name: "Current Account", type: "checking", subtype: "personal", share: 0.9 },
    {
      id: "easy-saver",
      name: "Easy Saver",
      type: "savings",
      subtype: "standard",
      share: 0.55,
      aprBasisPoints: 300,
    },
    {
      id: "cashback-card",
      name: "Cashback Credit Card",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.4,
      creditLimitMinor: [50_000, 1_000_000],
      aprBasisPoints: 2490,
    },
    {
      id: "mortgage",
      name: "Repayment Mortgage",
      type: "mortgage",
      subtype: "home_loan",
      share: 0.25,
      aprBasisPoints: 455,
    },
    {
      id: "investment-isa",
      name: "Stocks and Shares ISA",
      type: "investment",
      subtype: "brokerage",
      share: 0.3,
    },
    {
      id: "personal-loan",
      name: "Personal Loan",
      type: "loan",
      subtype: "personal_loan",
      share: 0.2,
      aprBasisPoints: 690,
    },
    { id: "business", name: "Business Account", type: "checking", subtype: "business", share: 0.06 },
  ],
};
