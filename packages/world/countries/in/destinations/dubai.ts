import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const dubai: Destination = {
  city: "Dubai",
  region: "DU",
  country: "AE",
  currency: "AED",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Ravi Restaurant", [3500, 12_000], "RAVI RESTAURANT DUBAI AE"],
      ["Sangeetha Vegetarian", [4000, 14_000], "SANGEETHA VEG REST DUBAI AE"],
      ["Al Mallah", [3000, 9500], "AL MALLAH CAFETERIA DUBAI AE"],
    ]),
    ...inStore("coffee", "5814", [["Filli Cafe", [1200, 5500], "FILLI CAFE DUBAI AE"]]),
    ...inStore("groceries", "5411", [
      ["Lulu Hypermarket", [4500, 32_000], "LULU HYPERMARKET KARAMA DUBAI AE"],
      ["Carrefour", [4000, 28_000], "CARREFOUR MAF DUBAI AE"],
    ]),
    ...inStore("public_transit", "4111", [
      ["Nol Card", [2000, 5000], "RTA NOL TOPUP DUBAI AE", { habit: "whole" }],
    ]),
    ...inStore("taxis_and_rides", "4121", [
      ["Careem", [1800, 7500], "CAREEM NETWORKS DUBAI AE"],
      ["Dubai Taxi", [1500, 6800], "DUBAI TAXI CORP DUBAI AE"],
    ]),
    ...inStore("lodging", "7011", [
      ["Rove Hotel", [42_000, 160_000], "ROVE HOTELS DUBAI AE", { habit: "deposit" }],
      ["Arabian Courtyard", [34_000, 130_000], "ARABIAN COURTYARD HTL DUBAI AE", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [
      ["Dubai Duty Free", [9000, 68_000], "DUBAI DUTY FREE DXB DUBAI AE"],
    ]),
    ...inStore("jewelry", "5944", [
      ["Gold Souk Jewellers", [80_000, 650_000], "MEENA JEWELLERS GOLD SOUK DUBAI AE"],
    ]),
    ...inStore("museums_and_parks", "7991", [
      ["At The Top", [16_900, 52_000], "AT THE TOP BURJ KHALIFA DUBAI AE"],
    ]),
  ],
};
