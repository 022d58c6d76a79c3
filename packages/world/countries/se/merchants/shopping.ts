import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Clothes and shoes, books, gifts, and the stores that sell everything. */
export const shopping: readonly Merchant[] = [
  ...inStore("clothing", "5651", [
    ["H&M", [12_900, 119_000], "HM SE{fixed:4} {city}", { weight: 5, refundPermille: 70 }],
    ["KappAhl", [14_900, 112_000], "KAPPAHL {store:3} {city}", { weight: 2.5, refundPermille: 60 }],
    ["Lindex", [12_900, 99_000], "LINDEX {store:3} {city}", { weight: 2.5, refundPermille: 60 }],
    ["Dressmann", [19_900, 149_000], "DRESSMANN {store:4} {city}", { weight: 1.2, refundPermille: 50 }],
    ["Gina Tricot", [14_900, 89_900], "GINA TRICOT {city}", { weight: 1.2, refundPermille: 70 }],
    ["Polarn O. Pyret", [19_900, 129_000], "POLARN O PYRET {city}", { weight: 0.8, refundPermille: 60 }],
    [
      "Weekday",
      [19_900, 119_000],
      "WEEKDAY {city}",
      { weight: 0.7, refundPermille: 70, regions: ["AB", "O", "M", "C"] },
    ],
  ]),
  ...inStore("clothing", "5661", [
    ["Scorett", [39_900, 189_000], "SCORETT {city}", { weight: 0.7, refundPermille: 60 }],
    ["Din Sko", [24_900, 119_000], "DINSKO {store:3} {city}", { weight: 1.2, refundPermille: 60 }],
  ]),
  ...online("clothing", "5651", [
    ["Zalando", [39_900, 229_000], "ZALANDO BERLIN", { weight: 3, refundPermille: 250 }],
    ["Boozt", [44_900, 239_000], "BOOZT.COM MALMO", { weight: 1.8, refundPermille: 200 }],
    ["Ellos", [29_900, 169_000], "ELLOS AB BORAS", { weight: 1, refundPermille: 180 }],
    ["NA-KD", [29_900, 129_000], "NA-KD.COM GOTEBORG", { weight: 0.8, refundPermille: 200 }],
    ["Sellpy", [12_900, 79_000], "SELLPY AB STOCKHOLM", { weight: 0.9, refundPermille: 120 }],
    ["Nelly", [24_900, 119_000], "KLARNA*NELLY STOCKHOLM", { weight: 0.8, refundPermille: 200 }],
  ]),
  ...inStore("department_stores", "5311", [
    ["Åhléns", [11_900, 119_000], "AHLENS {store:3} {city}", { weight: 3, refundPermille: 40 }],
    ["NK Stockholm", [29_900, 289_000], "NK STOCKHOLM", { weight: 0.8, refundPermille: 40, regions: ["AB"] }],
    ["NK Göteborg", [29_900, 269_000], "NK GOTEBORG", { weight: 0.8, refundPermille: 40, regions: ["O"] }],
    [
      "Gekås Ullared",
      [89_000, 489_000],
      "GEKAS ULLARED",
      { weight: 0.4, refundPermille: 15, regions: ["N", "O", "F", "G", "M"] },
    ],
    ["Varuhuset Punkten", [9_900, 89_000], "VARUHUSET PUNKTEN {city}", { weight: 0.6, refundPermille: 30 }],
    ["Designtorget", [14_900, 79_000], "DESIGNTORGET {city}", { weight: 0.5, refundPermille: 40 }],
  ]),
  ...inStore("discount_stores", "5331", [
    ["Dollarstore", [7_900, 64_900], "DOLLARSTORE {city}", { weight: 2.5, refundPermille: 15 }],
    ["ÖoB", [8_900, 69_900], "OOB {store:3} {city}", { weight: 2, refundPermille: 15 }],
    ["Rusta", [9_900, 99_900], "RUSTA {store:3} {city}", { weight: 2.5, refundPermille: 20 }],
    ["Flying Tiger", [3_900, 24_900], "FLYING TIGER {city}", { weight: 1, refundPermille: 10 }],
    ["Normal", [4_900, 32_900], "NORMAL {city}", { weight: 1.8, refundPermille: 10 }],
  ]),
  ...inStore("superstores", "5310", [
    ["Biltema", [9_900, 119_000], "BILTEMA {city}", { weight: 3, refundPermille: 30 }],
    ["Jula", [12_900, 149_000], "JULA {city}", { weight: 2.5, refundPermille: 30 }],
    ["Clas Ohlson", [8_900, 89_900], "CLAS OHLSON {store:4} {city}", { weight: 3.5, refundPermille: 30 }],
  ]),
  ...online("online_marketplaces", "5399", [
    ["Amazon.se", [12_900, 119_000], "AMAZON.SE*{code:9} AMAZON.SE", { weight: 3, refundPermille: 60 }],
    ["CDON", [14_900, 129_000], "CDON AB MALMO", { weight: 1.5, refundPermille: 50 }],
    ["Tradera", [9_900, 89_900], "TRADERA STOCKHOLM", { weight: 1.2, refundPermille: 20 }],
    ["Temu", [9_900, 59_900], "TEMU.COM DUBLIN", { weight: 1.8, refundPermille: 80 }],
    ["Blocket", [14_900, 249_000], "BLOCKET PAKET STOCKHOLM", { weight: 0.8, refundPermille: 15 }],
    ["Fyndiq", [9_900, 49_900], "FYNDIQ AB STOCKHOLM", { weight: 0.8, refundPermille: 50 }],
  ]),
  ...inStore("books", "5942", [
    ["Akademibokhandeln", [12_900, 69_900], "AKADEMIBOKHANDELN {city}", { weight: 2.5, refundPermille: 15 }],
    ["Pocket Shop", [7_900, 29_900], "POCKET SHOP {city}", { weight: 1, refundPermille: 5 }],
  ]),
  ...online("books", "5942", [
    ["Adlibris", [14_900, 69_900], "ADLIBRIS AB STOCKHOLM", { weight: 2, refundPermille: 20 }],
    ["Bokus", [14_900, 64_900], "BOKUS.COM STOCKHOLM", { weight: 1.5, refundPermille: 20 }],
  ]),
  ...inStore("gifts", "5947", [
    ["Lagerhaus", [9_900, 59_900], "LAGERHAUS {city}", { weight: 1.5, refundPermille: 30 }],
    ["Presentbutiken Lyckan", [9_900, 49_900], "ZETTLE_*LYCKAN {city}", { weight: 0.8 }],
  ]),
  ...inStore("gifts", "5945", [
    ["Lekia", [14_900, 69_900], "LEKIA {city}", { weight: 1.5, refundPermille: 30 }],
    ["Panduro", [9_900, 49_900], "PANDURO HOBBY {city}", { weight: 1.2, refundPermille: 20 }],
  ]),
  ...online("gifts", "5947", [
    ["Presentkort.se", [20_000, 100_000], "PRESENTKORT.SE STOCKHOLM", { weight: 0.5, habit: "whole" }],
    ["Optimalprint", [14_900, 79_900], "OPTIMALPRINT OSLO", { weight: 0.4 }],
  ]),
  ...inStore("jewelry", "5944", [
    ["Guldfynd", [19_900, 189_000], "GULDFYND {city}", { weight: 1.5, refundPermille: 30 }],
    ["Albrekts Guld", [29_900, 349_000], "ALBREKTS GULD {city}", { weight: 0.8, refundPermille: 30 }],
    [
      "Edblad",
      [24_900, 99_900],
      "EDBLAD {city}",
      { weight: 0.5, refundPermille: 40, regions: ["AB", "O", "C"] },
    ],
  ]),
];
