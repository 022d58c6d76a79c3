import type { Destination } from "../../country.ts";
import { abroad } from "./row.ts";

export const toronto: Destination = {
  city: "Toronto",
  region: "ON",
  country: "CA",
  currency: "CAD",
  merchants: abroad([
    [
      "PRESTO",
      "public_transit",
      "4111",
      [1000, 4000],
      "PRESTO FARE/{fixed:9} {city}",
      { weight: 3, habit: "whole" },
    ],
    ["Beck Taxi", "taxis_and_rides", "4121", [1400, 5800], "BECK TAXI {store:4} {city}", { weight: 1.5 }],
    ["Tim Hortons", "coffee", "5814", [280, 1500], "TIM HORTONS #{store:4} {city}", { weight: 4 }],
    ["Balzac's Coffee", "coffee", "5814", [450, 1600], "SQ *BALZAC'S COFFEE {city}"],
    ["Swiss Chalet", "fast_food", "5814", [1600, 4900], "SWISS CHALET #{store:4} {city}"],
    ["Pai Northern Thai", "restaurants", "5812", [2900, 9800], "PAI NORTHERN THAI {city}", { habit: "tip" }],
    [
      "The Keg Steakhouse",
      "restaurants",
      "5812",
      [5500, 18500],
      "THE KEG STEAKHOUSE {city}",
      { habit: "tip" },
    ],
    ["Amsterdam Brewhouse", "bars", "5813", [1500, 7800], "AMSTERDAM BREWHOUSE {city}", { habit: "tip" }],
    ["Loblaws", "groceries", "5411", [900, 7800], "LOBLAWS {store:4} {city}", { weight: 1.5 }],
    ["LCBO", "alcohol", "5921", [1500, 7400], "LCBO/RAO #{store:4} {city}"],
    ["Shoppers Drug Mart", "pharmacies", "5912", [650, 4800], "SHOPPERS DRUG MART #{store:4} {city}"],
    ["Hudson's Bay", "department_stores", "5311", [2900, 19500], "HUDSON'S BAY #{store:4} {city}"],
    ["CN Tower", "museums_and_parks", "7991", [4500, 19500], "CN TOWER TICKETS {city}"],
    ["Chelsea Hotel", "lodging", "7011", [17500, 68500], "CHELSEA HOTEL {city}", { habit: "deposit" }],
  ]),
};
