import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const singapore: Destination = {
  city: "Singapore",
  region: "SG",
  country: "SG",
  currency: "SGD",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Komala Vilas", [900, 3800], "KOMALA VILAS RESTAURANT SINGAPORE SG"],
      ["Jumbo Seafood", [6500, 24_000], "JUMBO SEAFOOD RIVERSIDE SINGAPORE SG"],
      ["Maxwell Food Centre", [500, 2200], "MAXWELL FOOD CENTRE SINGAPORE SG"],
    ]),
    ...inStore("coffee", "5814", [
      ["Ya Kun Kaya Toast", [550, 1800], "YA KUN KAYA TOAST SINGAPORE SG"],
      ["Toast Box", [600, 1900], "TOAST BOX SINGAPORE SG"],
    ]),
    ...inStore("convenience_store", "5499", [["7-Eleven", [350, 2200], "7-ELEVEN-{store:4} SINGAPORE SG"]]),
    ...inStore("public_transit", "4111", [["SimplyGo", [150, 900], "BUS/MRT {digits:9} SINGAPORE SG"]]),
    ...inStore("taxis_and_rides", "4121", [["Grab", [900, 3200], "GRAB RIDES-EC SINGAPORE SG"]]),
    ...inStore("lodging", "7011", [
      ["Hotel Mono", [16_000, 62_000], "HOTEL MONO SINGAPORE SG", { habit: "deposit" }],
      ["Ibis Bencoolen", [15_000, 58_000], "IBIS SINGAPORE BENCOOLEN SINGAPORE SG", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [
      ["Mustafa Centre", [3500, 32_000], "MOHAMED MUSTAFA SAMSUDDIN SINGAPORE SG"],
    ]),
    ...inStore("museums_and_parks", "7996", [
      ["Universal Studios", [7600, 32_000], "RWS UNIVERSAL STUDIOS SINGAPORE SG"],
      ["Gardens by the Bay", [2600, 12_000], "GARDENS BY THE BAY SINGAPORE SG"],
    ]),
  ],
};
