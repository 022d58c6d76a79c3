import { demoBank, marketOf, PROVIDER_NAME, REDIRECT_ONLY, USUAL_FLOWS } from "../demo-bank.ts";
import type { InstitutionManifest } from "../manifest.ts";

/**
 * The bank of the euro: in every market that pays with it, and in those whose own money nobody of the world has, people
 * see its people and their euros.
 */
export const demobankDe: InstitutionManifest = {
  id: "demobank-de",
  name: "Demo Bank Germany",
  shortName: "Demo Bank DE",
  country: "DE",
  currency: "EUR",
  brand: { color: "#2f5d3a", onColor: "#ffffff", monogram: "DG" },
  ...demoBank,
  consent: { durationDays: [180] },
  tink: {
    providerName: PROVIDER_NAME,
    markets: [
      marketOf("DE", [...USUAL_FLOWS, "open-banking-embedded-templates", "open-banking-redirect-pisonly"]),
      marketOf("AT", USUAL_FLOWS),
      marketOf("BE", REDIRECT_ONLY),
      marketOf("CZ", REDIRECT_ONLY),
      marketOf("EE", USUAL_FLOWS),
      marketOf("ES", USUAL_FLOWS),
      marketOf("FI", USUAL_FLOWS),
      marketOf("FR", [...USUAL_FLOWS, "open-banking-redirect-aispis"]),
      marketOf("IE", USUAL_FLOWS),
      marketOf("IT", [...USUAL_FLOWS, "open-banking-redirect-pisonly"]),
      marketOf("LV", REDIRECT_ONLY),
      marketOf("NL", REDIRECT_ONLY),
      marketOf("PL", REDIRECT_ONLY),
      marketOf("PT", USUAL_FLOWS),
    ],
  },
  products: [
    { id: "girokonto", name: "Girokonto", type: "checking", subtype: "personal", share: 0.9 },
    {
      id: "tagesgeld",
      name: "Tagesgeldkonto",
      type: "savings",
      subtype: "standard",
      share: 0.55,
      aprBasisPoints: 175,
    },
    {
      id: "kreditkarte",
      name: "Kreditkarte",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.35,
      creditLimitMinor: [50_000, 800_000],
      aprBasisPoints: 1590,
    },
    {
      id: "baufinanzierung",
      name: "Baufinanzierung",
      type: "mortgage",
      subtype: "home_loan",
      share: 0.2,
      aprBasisPoints: 365,
    },
    { id: "depot", name: "Depot", type: "investment", subtype: "brokerage", share: 0.3 },
    {
      id: "ratenkredit",
      name: "Ratenkredit",
      type: "loan",
      subtype: "personal_loan",
      share: 0.2,
      aprBasisPoints: 650,
    },
    { id: "geschaeftskonto", name: "Geschäftskonto", type: "checking", subtype: "business", share: 0.06 },
  ],
};
