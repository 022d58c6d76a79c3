import type { Destination } from "../../country.ts";
import { abroad } from "./row.ts";

export const tokyo: Destination = {
  city: "Tokyo",
  region: "13",
  country: "JP",
  currency: "JPY",
  merchants: abroad([
    ["Tokyo Metro", "public_transit", "4111", [180, 1500], "TOKYO METRO {city}", { weight: 2 }],
    [
      "Mobile Suica",
      "public_transit",
      "4111",
      [1000, 5000],
      "MOBILE SUICA {city}",
      { weight: 3, habit: "whole" },
    ],
    ["Nihon Kotsu Taxi", "taxis_and_rides", "4121", [900, 5400], "NIHON KOTSU TAXI {city}", { weight: 1.5 }],
    [
      "7-Eleven Japan",
      "convenience_store",
      "5499",
      [250, 2200],
      "SEVEN-ELEVEN {store:5} {city}",
      { weight: 3 },
    ],
    ["FamilyMart", "convenience_store", "5499", [230, 2000], "FAMILYMART {store:5} {city}", { weight: 3 }],
    ["Doutor Coffee", "coffee", "5814", [300, 1400], "DOUTOR COFFEE {store:4} {city}", { weight: 2 }],
    ["Ichiran", "fast_food", "5814", [1100, 3900], "ICHIRAN {city}", { weight: 1.5 }],
    ["Sushi Zanmai", "restaurants", "5812", [2900, 14500], "SUSHIZANMAI {store:3} {city}"],
    ["Torikizoku", "restaurants", "5812", [2400, 8900], "TORIKIZOKU {city}"],
    ["Golden Gai Bar", "bars", "5813", [1800, 7800], "BAR NIGHT OWL SHINJUKU {city}"],
    [
      "Don Quijote",
      "discount_stores",
      "5310",
      [1500, 18500],
      "DON QUIJOTE {store:3} {city}",
      { weight: 1.5 },
    ],
    ["Uniqlo Ginza", "clothing", "5651", [1990, 14900], "UNIQLO {city}"],
    ["teamLab", "museums_and_parks", "7991", [3800, 16500], "TEAMLAB PLANETS {city}"],
    ["Hotel Gracery", "lodging", "7011", [16500, 68500], "HOTEL GRACERY {city}", { habit: "deposit" }],
  ]),
};
