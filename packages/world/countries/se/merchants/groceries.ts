import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

const SOUTH = ["E", "F", "G", "H", "K", "M", "N", "O"];

/** The daily bread, the kiosk on the corner, and the state's shops for wine and spirits. */
export const groceries: readonly Merchant[] = [
  ...inStore("groceries", "5411", [
    ["ICA Maxi", [18_500, 165_000], "MAXI ICA STORMARKNAD {city}", { weight: 5 }],
    ["ICA Kvantum", [12_500, 118_000], "ICA KVANTUM {city}", { weight: 5 }],
    ["ICA Supermarket", [8_500, 82_000], "ICA SUPERMARKET {city}", { weight: 6 }],
    ["ICA Nära", [4_500, 42_000], "ICA NARA {city}", { weight: 4 }],
    ["Willys", [13_500, 132_000], "WILLYS {city}", { weight: 6 }],
    ["Willys Hemma", [7_500, 62_000], "WILLYS HEMMA {city}", { weight: 1.5 }],
    ["Coop", [7_900, 76_000], "COOP {city}", { weight: 4 }],
    ["Stora Coop", [15_500, 142_000], "STORA COOP {city}", { weight: 2.5 }],
    ["Hemköp", [6_900, 68_000], "HEMKOP {city}", { weight: 3 }],
    ["Lidl", [8_500, 78_000], "LIDL SVERIGE {store:4} {city}", { weight: 4 }],
    ["City Gross", [14_500, 139_000], "CITY GROSS {city}", { weight: 2, regions: SOUTH }],
    ["Tempo", [4_200, 36_000], "TEMPO {city}", { weight: 0.6 }],
    ["Orientlivs", [5_200, 42_000], "ORIENTLIVS {city}", { weight: 0.7 }],
    ["Saluhallen Fisk & Delikatess", [11_500, 58_000], "SALUHALLEN FISK DELI {city}", { weight: 0.3 }],
  ]),
  ...online("groceries", "5411", [
    ["Mathem", [62_000, 205_000], "MATHEM AB STOCKHOLM", { weight: 0.8, refundPermille: 15 }],
    ["Coop Online", [58_000, 198_000], "COOP.SE SOLNA", { weight: 0.4, refundPermille: 10 }],
    ["Matsmart", [24_900, 82_000], "MATSMART-MOTATOS STOCKHOLM", { weight: 0.3, refundPermille: 10 }],
  ]),
  ...inStore("convenience_store", "5499", [
    ["Pressbyrån", [2_200, 14_900], "PRESSBYRAN {fixed:5} {city}", { weight: 5 }],
    ["7-Eleven", [2_400, 15_900], "7-ELEVEN {fixed:5} {city}", { weight: 3 }],
    ["Direkten", [2_500, 22_500], "DIREKTEN {city}", { weight: 1.2 }],
    ["Hemmakväll", [3_900, 14_900], "HEMMAKVALL {city}", { weight: 0.6 }],
    ["Torgkiosken", [2_000, 12_900], "ZETTLE_*TORGKIOSKEN {city}", { weight: 0.7 }],
  ]),
  ...inStore("alcohol", "5921", [
    ["Systembolaget", [9_900, 86_000], "SYSTEMBOLAGET 0{fixed:3} {city}", { weight: 9 }],
  ]),
  ...online("alcohol", "5921", [
    ["Systembolaget Online", [29_900, 145_000], "SYSTEMBOLAGET.SE STOCKHOLM", { weight: 0.6 }],
    ["Vinoteket", [89_000, 219_000], "VINOTEKET.SE STOCKHOLM", { weight: 0.15, refundPermille: 10 }],
  ]),
  ...inStore("tobacco", "5993", [
    ["Snusbolaget Butik", [6_900, 34_900], "SNUSBOLAGET BUTIK {city}", { weight: 0.6 }],
    ["Tobak & Spel", [4_900, 26_900], "TOBAK OCH SPEL {city}", { weight: 1.4 }],
  ]),
  ...online("tobacco", "5993", [
    ["Snusbolaget", [29_900, 79_900], "SNUSBOLAGET NORDEN STOCKHOLM", { weight: 1 }],
  ]),
];
