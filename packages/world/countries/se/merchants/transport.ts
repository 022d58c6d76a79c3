import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Getting about: the county's buses and trains, the car and what it needs. */
export const transport: readonly Merchant[] = [
  ...inStore("fuel", "5541", [
    ["Circle K", [32_000, 128_000], "CIRCLE K {city}", { weight: 4, habit: "fuel" }],
    ["OKQ8", [32_000, 126_000], "OKQ8 {fixed:5} {city}", { weight: 4, habit: "fuel" }],
    ["Preem", [31_000, 124_000], "PREEM {fixed:5} {city}", { weight: 3, habit: "fuel" }],
    ["St1", [30_500, 122_000], "ST1 {fixed:5} {city}", { weight: 2.5, habit: "fuel" }],
  ]),
  ...inStore("fuel", "5542", [
    ["Ingo", [29_500, 121_000], "INGO {city}", { weight: 2.5, habit: "fuel" }],
    ["Tanka", [29_500, 119_000], "TANKA {city}", { weight: 1.2, habit: "fuel" }],
    ["Qstar", [29_500, 118_000], "QSTAR {city}", { weight: 1, habit: "fuel" }],
  ]),
  ...online("fuel", "5552", [
    ["Vattenfall InCharge", [4_900, 28_900], "VATTENFALL INCHARGE SOLNA", { weight: 0.8 }],
    ["Tesla Supercharger", [8_900, 32_900], "TESLA SUPERCHARGER NORWAY", { weight: 0.6 }],
    ["Mer", [5_900, 29_900], "MER SWEDEN STOCKHOLM", { weight: 0.5 }],
  ]),
  ...online("parking", "7523", [
    ["EasyPark", [1_500, 14_900], "EASYPARK AB STOCKHOLM", { weight: 5 }],
    ["Parkster", [1_200, 12_900], "PARKSTER AB LUND", { weight: 2.5 }],
    ["Aimo Park", [3_900, 28_900], "AIMO PARK SWEDEN STOCKHOLM", { weight: 2 }],
  ]),
  ...inStore("parking", "7523", [
    ["Q-Park", [3_500, 24_900], "Q-PARK AB {city}", { weight: 1.2 }],
    ["APCOA", [2_500, 18_900], "APCOA PARKING {city}", { weight: 1 }],
    ["Sjukhusparkeringen", [1_500, 8_900], "SJUKHUSPARKERING {city}", { weight: 0.5 }],
  ]),
  ...inStore("public_transit", "4111", [
    ["SL", [4_200, 12_600], "SL {city}", { weight: 5, regions: ["AB"] }],
    ["Västtrafik", [3_600, 11_400], "VASTTRAFIK {city}", { weight: 4, regions: ["O", "N"] }],
    ["Skånetrafiken", [3_200, 18_900], "SKANETRAFIKEN {city}", { weight: 4, regions: ["M"] }],
    ["UL", [3_300, 9_900], "UL {city}", { weight: 3, regions: ["C"] }],
    ["Östgötatrafiken", [3_600, 10_900], "OSTGOTATRAFIKEN {city}", { weight: 3, regions: ["E"] }],
    ["Stadsbussarna", [2_800, 8_900], "STADSBUSS {city}", { weight: 1.2 }],
    ["Länstrafiken", [3_000, 12_900], "LANSTRAFIKEN {city}", { weight: 1.5 }],
  ]),
  ...online("public_transit", "4111", [
    ["SL-appen", [4_200, 106_000], "SL MOBIL STOCKHOLM", { weight: 5, regions: ["AB"] }],
    ["Västtrafik To Go", [3_600, 89_500], "VASTTRAFIK TO GO GOTEBORG", { weight: 4, regions: ["O"] }],
    ["Skånetrafiken-appen", [3_200, 98_900], "SKANETRAFIKEN APP HASSLEHOLM", { weight: 4, regions: ["M"] }],
    ["Hallandstrafiken", [3_300, 79_000], "HALLANDSTRAFIKEN FALKENBERG", { weight: 2, regions: ["N"] }],
    ["Samtrafiken", [3_500, 24_900], "SAMTRAFIKEN STOCKHOLM", { weight: 0.4 }],
  ]),
  ...inStore("taxis_and_rides", "4121", [
    ["Taxi Stockholm", [18_900, 72_000], "TAXI 150000 {city}", { weight: 2, regions: ["AB"] }],
    ["Taxi Göteborg", [17_900, 64_000], "TAXI 650000 {city}", { weight: 2, regions: ["O"] }],
    ["Sverigetaxi", [16_900, 69_000], "SVERIGETAXI {city}", { weight: 1.2 }],
    ["Taxi Kurir", [16_500, 66_000], "TAXI KURIR {city}", { weight: 1 }],
  ]),
  ...online("taxis_and_rides", "4121", [
    ["Uber", [9_900, 38_900], "UBER *TRIP HELP.UBER.COM", { weight: 3, refundPermille: 10 }],
    ["Bolt", [8_900, 32_900], "BOLT.EU/O/{digits:10} STOCKHOLM", { weight: 3, refundPermille: 10 }],
  ]),
  ...online("bikes_and_scooters", "7999", [
    ["Voi", [2_500, 8_900], "VOI SE STOCKHOLM", { weight: 3 }],
    ["Ryde", [2_400, 8_500], "RYDE TECHNOLOGY AS OSLO", { weight: 1 }],
    ["Lime", [2_500, 9_900], "LIME*RIDE HELP.LI.ME", { weight: 1.2 }],
  ]),
  ...inStore("sporting_goods", "5940", [
    ["Sportson", [14_900, 489_000], "SPORTSON {city}", { weight: 0.7, refundPermille: 15 }],
    ["Cykelverkstan", [19_900, 149_000], "CYKELVERKSTAN {city}", { weight: 0.6 }],
  ]),
  ...inStore("car_maintenance", "5533", [
    ["Mekonomen", [12_900, 249_000], "MEKONOMEN {city}", { weight: 1.5, refundPermille: 15 }],
    ["Biltema Bildelar", [9_900, 98_000], "BILTEMA BILDELAR {city}", { weight: 1.2, refundPermille: 20 }],
  ]),
  ...inStore("car_maintenance", "7538", [
    ["Vianor", [49_900, 420_000], "VIANOR {city}", { weight: 0.7 }],
    ["Bilprovningen", [43_000, 66_000], "BILPROVNINGEN {city}", { weight: 1 }],
    ["AutoExperten", [89_000, 680_000], "AUTOEXPERTEN {city}", { weight: 0.8 }],
  ]),
  ...inStore("car_maintenance", "7542", [
    ["Circle K Biltvätt", [13_900, 31_900], "CIRCLE K BILTVATT {city}", { weight: 2 }],
    ["Tvätta Själv", [5_000, 15_000], "TVATTA SJALV HALLEN {city}", { weight: 0.8 }],
  ]),
  ...online("tolls", "4784", [
    ["Transportstyrelsen Infrastrukturavgift", [500, 4_500], "TRANSPORTSTYRELSEN OREBRO", { weight: 1 }],
    ["Öresundsbron", [24_000, 51_000], "ORESUNDSBRON MALMO", { weight: 0.8, regions: ["M"] }],
    ["Epass24", [1_500, 9_900], "EPASS24 OSLO", { weight: 0.3 }],
  ]),
];
