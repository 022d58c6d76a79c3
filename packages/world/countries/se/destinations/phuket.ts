import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const phuket: Destination = {
  city: "Phuket",
  region: "83",
  country: "TH",
  currency: "THB",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Baan Rim Pa", [65_000, 380_000], "BAAN RIM PA {city}"],
      ["Kata Seafood", [38_000, 220_000], "KATA SEAFOOD {city}", { weight: 2 }],
      ["The Kitchen Patong", [29_000, 160_000], "THE KITCHEN PATONG {city}", { weight: 1.5 }],
    ]),
    ...inStore("coffee", "5814", [["Café Amazon", [6_500, 32_000], "CAFE AMAZON {city}"]]),
    ...inStore("bars", "5813", [["Sunset Beach Bar", [24_000, 160_000], "SUNSET BEACH BAR {city}"]]),
    ...inStore("convenience_store", "5499", [
      ["7-Eleven", [8_000, 62_000], "7-ELEVEN {fixed:5} {city}", { weight: 2 }],
    ]),
    ...inStore("superstores", "5411", [["Big C", [35_000, 260_000], "BIG C SUPERCENTER {city}"]]),
    ...inStore("department_stores", "5311", [
      ["Central Festival", [59_000, 420_000], "CENTRAL FESTIVAL {city}"],
    ]),
    ...inStore("taxis_and_rides", "4121", [
      ["Grab", [18_000, 95_000], "GRAB {code:8} BANGKOK", { weight: 2 }],
    ]),
    ...inStore("museums_and_parks", "7991", [
      ["Phi Phi Island Tour", [150_000, 520_000], "PHI PHI ISLAND TOUR {city}"],
    ]),
    ...inStore("lodging", "7011", [
      ["Karon Beach Resort", [280_000, 1_450_000], "KARON BEACH RESORT {city}", { habit: "deposit" }],
    ]),
    ...inStore("other_personal_care", "7298", [["Orchid Spa", [45_000, 190_000], "ORCHID SPA {city}"]]),
    ...inStore("pharmacies", "5912", [["Boots", [15_000, 98_000], "BOOTS RETAIL {city}"]]),
  ],
};
