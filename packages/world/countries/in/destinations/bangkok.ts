import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const bangkok: Destination = {
  city: "Bangkok",
  region: "BKK",
  country: "TH",
  currency: "THB",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Thipsamai", [18_000, 78_000], "THIPSAMAI PADTHAI BANGKOK TH"],
      ["Saravanaa Bhavan Silom", [28_000, 110_000], "SARAVANAA BHAVAN SILOM BANGKOK TH"],
      ["Terminal 21 Food Court", [9000, 42_000], "PIER 21 FOOD COURT BANGKOK TH"],
    ]),
    ...inStore("coffee", "5814", [["Cafe Amazon", [6500, 22_000], "CAFE AMAZON {store:4} BANGKOK TH"]]),
    ...inStore("convenience_store", "5499", [
      ["7-Eleven", [4500, 32_000], "CP ALL 7-ELEVEN {store:5} BANGKOK TH"],
    ]),
    ...inStore("public_transit", "4111", [
      ["BTS Skytrain", [10_000, 30_000], "BTS RABBIT TOPUP BANGKOK TH", { habit: "whole" }],
      ["MRT Blue Line", [1700, 4500], "BEM MRT BANGKOK TH"],
    ]),
    ...inStore("taxis_and_rides", "4121", [["Grab", [9000, 42_000], "GRABTAXI BANGKOK TH"]]),
    ...inStore("lodging", "7011", [
      ["Ibis Riverside", [180_000, 620_000], "IBIS BANGKOK RIVERSIDE BANGKOK TH", { habit: "deposit" }],
      ["Centara Watergate", [220_000, 820_000], "CENTARA WATERGATE BANGKOK TH", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [
      ["MBK Center", [30_000, 260_000], "MBK CENTER TOKYU BANGKOK TH"],
      ["Platinum Fashion Mall", [25_000, 220_000], "PLATINUM FASHION MALL BANGKOK TH"],
    ]),
    ...inStore("other_personal_care", "7298", [
      ["Health Land Spa", [55_000, 190_000], "HEALTH LAND SPA BANGKOK TH"],
    ]),
  ],
};
