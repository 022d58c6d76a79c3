import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const london: Destination = {
  city: "London",
  region: "LND",
  country: "GB",
  currency: "GBP",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Dishoom", [2_800, 9_800], "DISHOOM {city}", { weight: 1.5 }],
      ["Franco Manca", [1_500, 5_200], "FRANCO MANCA {city}"],
      ["Wagamama", [1_700, 6_400], "WAGAMAMA {store:4} {city}"],
    ]),
    ...inStore("coffee", "5814", [
      ["Pret A Manger", [380, 1_650], "PRET A MANGER {city}", { weight: 2 }],
      ["Costa Coffee", [360, 1_450], "COSTA COFFEE {fixed:8} {city}"],
    ]),
    ...inStore("bars", "5813", [["The Red Lion", [650, 4_800], "THE RED LION {city}", { weight: 1.5 }]]),
    ...inStore("groceries", "5411", [
      ["Tesco Express", [450, 3_200], "TESCO STORES {fixed:4} {city}"],
      ["Sainsbury's Local", [450, 3_400], "SAINSBURYS S/MKTS {city}"],
    ]),
    ...inStore("public_transit", "4111", [["TfL", [280, 1_050], "TFL TRAVEL CH {city}", { weight: 3 }]]),
    ...inStore("trains_and_ferries", "4112", [
      ["Heathrow Express", [2_500, 5_000], "HEATHROW EXPRESS {city}"],
    ]),
    ...inStore("lodging", "7011", [
      ["Premier Inn", [9_500, 29_500], "PREMIER INN {city}", { habit: "deposit" }],
    ]),
    ...inStore("cinema_and_events", "7922", [
      ["Delfont Mackintosh", [5_500, 24_000], "DELFONT MACKINTOSH {city}"],
    ]),
    ...inStore("clothing", "5651", [["Primark", [1_200, 8_900], "PRIMARK OXFORD ST {city}"]]),
    ...inStore("books", "5942", [["Foyles", [950, 4_900], "FOYLES {city}"]]),
  ],
};
