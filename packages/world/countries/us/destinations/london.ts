import type { Destination } from "../../country.ts";
import { abroad } from "./row.ts";

export const london: Destination = {
  city: "London",
  region: "ENG",
  country: "GB",
  currency: "GBP",
  merchants: abroad([
    [
      "Transport for London",
      "public_transit",
      "4111",
      [280, 850],
      "TFL TRAVEL CH TFL.GOV.UK/CP",
      { weight: 5 },
    ],
    ["Black Cab", "taxis_and_rides", "4121", [900, 3800], "LONDON TAXI {store:5} {city}", { weight: 1.5 }],
    ["Pret A Manger", "coffee", "5814", [350, 1250], "PRET A MANGER {store:4} {city}", { weight: 3 }],
    ["Costa Coffee", "coffee", "5814", [320, 1050], "COSTA COFFEE {store:8} {city}", { weight: 2 }],
    ["Greggs", "fast_food", "5814", [280, 850], "GREGGS PLC {store:4} {city}"],
    ["Dishoom", "restaurants", "5812", [3200, 9500], "DISHOOM {city} {city}"],
    ["The Lamb & Flag", "bars", "5813", [650, 4200], "LAMB & FLAG {store:4} {city}", { weight: 1.5 }],
    ["Nando's", "restaurants", "5812", [1500, 4800], "NANDOS {city} {city}"],
    ["Tesco Express", "groceries", "5411", [350, 2400], "TESCO STORES {store:4} {city}", { weight: 2 }],
    ["Boots", "pharmacies", "5912", [450, 2600], "BOOTS {store:4} {city}"],
    ["Harrods", "department_stores", "5311", [2400, 24500], "HARRODS LTD {city}"],
    ["Tower of London", "museums_and_parks", "7991", [3400, 13500], "HRP TOWER OF LONDON {city}"],
    ["Premier Inn", "lodging", "7011", [9800, 38500], "PREMIER INN {store:8} {city}", { habit: "deposit" }],
    [
      "The Bloomsbury Arms Hotel",
      "lodging",
      "7011",
      [15500, 62000],
      "BLOOMSBURY ARMS HOTEL {city}",
      { habit: "deposit", weight: 0.6 },
    ],
  ]),
};
