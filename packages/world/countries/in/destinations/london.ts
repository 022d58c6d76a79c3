import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const london: Destination = {
  city: "London",
  region: "ENG",
  country: "GB",
  currency: "GBP",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Dishoom", [2400, 9800], "DISHOOM COVENT GARDEN LONDON GB"],
      ["Wagamama", [1600, 6200], "WAGAMAMA LONDON GB"],
    ]),
    ...inStore("fast_food", "5814", [["Pret A Manger", [450, 1600], "PRET A MANGER LONDON GB"]]),
    ...inStore("coffee", "5814", [["Costa Coffee", [350, 1200], "COSTA COFFEE {store:8} LONDON GB"]]),
    ...inStore("groceries", "5411", [
      ["Tesco Express", [450, 3200], "TESCO STORES {store:4} LONDON GB"],
      ["Sainsbury's Local", [450, 3200], "SAINSBURYS S/MKTS LONDON GB"],
    ]),
    ...inStore("public_transit", "4111", [
      ["Transport for London", [280, 1490], "TFL TRAVEL CH TFL.GOV.UK/CP GB"],
    ]),
    ...inStore("taxis_and_rides", "4121", [["Bolt", [900, 3800], "BOLT.EU/O/{digits:10} LONDON GB"]]),
    ...inStore("lodging", "7011", [
      ["Premier Inn", [9500, 38_000], "PREMIER INN {store:8} LONDON GB", { habit: "deposit" }],
      ["Travelodge", [7500, 30_000], "TRAVELODGE GB LONDON GB", { habit: "deposit" }],
    ]),
    ...inStore("clothing", "5651", [["Primark", [1500, 9500], "PRIMARK OXFORD STREET LONDON GB"]]),
    ...inStore("department_stores", "5311", [
      ["Harrods", [3500, 42_000], "HARRODS LTD KNIGHTSBRIDGE LONDON GB"],
    ]),
    ...inStore("museums_and_parks", "7991", [
      ["London Eye", [2900, 14_000], "MERLIN LONDON EYE LONDON GB"],
      ["Madame Tussauds", [3300, 15_000], "MADAME TUSSAUDS LONDON GB"],
    ]),
  ],
};
