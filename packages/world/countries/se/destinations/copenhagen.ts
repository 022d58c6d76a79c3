import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const copenhagen: Destination = {
  city: "Copenhagen",
  region: "H",
  country: "DK",
  currency: "DKK",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Cafe Norden", [16_500, 62_000], "CAFE NORDEN KOBENHAVN K", { weight: 1.5 }],
      ["Aamanns", [18_500, 78_000], "AAMANNS KOBENHAVN O"],
      ["Reffen", [9_500, 32_000], "REFFEN STREET FOOD KOBENHAVN K"],
    ]),
    ...inStore("fast_food", "5814", [["Gasoline Grill", [9_500, 34_000], "GASOLINE GRILL KOBENHAVN K"]]),
    ...inStore("coffee", "5814", [
      ["Coffee Collective", [3_800, 14_500], "COFFEE COLLECTIVE KOBENHAVN N"],
      ["Lagkagehuset", [3_500, 16_900], "LAGKAGEHUSET KOBENHAVN V"],
    ]),
    ...inStore("convenience_store", "5499", [
      ["7-Eleven", [2_200, 12_500], "7-ELEVEN {fixed:4} KOBENHAVN V"],
    ]),
    ...inStore("groceries", "5411", [["Netto", [5_500, 32_000], "NETTO KOBENHAVN N"]]),
    ...inStore("public_transit", "4111", [["DSB Rejsekort", [2_400, 10_800], "DSB BILLET KOBENHAVN"]]),
    ...inStore("taxis_and_rides", "4121", [["Dantaxi", [11_500, 42_000], "DANTAXI 4X48 KOBENHAVN"]]),
    ...inStore("lodging", "7011", [
      ["Wakeup Copenhagen", [69_500, 219_000], "WAKEUP COPENHAGEN KOBENHAVN V", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [
      ["Magasin du Nord", [19_500, 124_000], "MAGASIN KGS NYTORV KOBENHAVN K"],
    ]),
    ...inStore("museums_and_parks", "7996", [["Tivoli", [15_500, 72_000], "TIVOLI KOBENHAVN V"]]),
  ],
};
