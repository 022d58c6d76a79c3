import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const newYork: Destination = {
  city: "New York",
  region: "NY",
  country: "US",
  currency: "USD",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Balthazar", [4_500, 18_500], "BALTHAZAR {city} NY", { habit: "tip" }],
      ["Joe's Pizza", [650, 2_800], "JOES PIZZA {city} NY", { weight: 1.5 }],
      ["Katz's Delicatessen", [2_900, 9_800], "KATZS DELICATESSEN {city} NY", { habit: "tip" }],
    ]),
    ...inStore("fast_food", "5814", [["Shake Shack", [1_200, 4_600], "SHAKE SHACK {store:4} {city} NY"]]),
    ...inStore("coffee", "5814", [
      ["Starbucks", [520, 2_100], "STARBUCKS STORE {fixed:5} {city} NY", { weight: 1.5 }],
    ]),
    ...inStore("bars", "5813", [["McSorley's", [1_200, 6_800], "MCSORLEYS {city} NY", { habit: "tip" }]]),
    ...inStore("groceries", "5411", [["Whole Foods", [1_200, 7_800], "WHOLEFDS {store:5} {city} NY"]]),
    ...inStore("public_transit", "4111", [["MTA", [290, 1_160], "MTA*NYCT PAYGO {city} NY", { weight: 3 }]]),
    ...inStore("taxis_and_rides", "4121", [["NYC Taxi", [1_400, 8_900], "NYC TAXI {code:4} {city} NY"]]),
    ...inStore("lodging", "7011", [
      ["Pod 51", [16_500, 58_900], "POD 51 HOTEL {city} NY", { habit: "deposit" }],
    ]),
    ...inStore("museums_and_parks", "7991", [["MoMA", [3_000, 12_000], "MUSEUM OF MODERN ART {city} NY"]]),
    ...inStore("department_stores", "5311", [["Macy's", [2_900, 24_500], "MACYS HERALD SQ {city} NY"]]),
    ...inStore("pharmacies", "5912", [["Duane Reade", [750, 4_800], "DUANE READE #{store:5} {city} NY"]]),
  ],
};
