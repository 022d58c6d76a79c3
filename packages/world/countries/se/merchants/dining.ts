import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Lunch, fika, dinner out and dinner brought home. */
export const dining: readonly Merchant[] = [
  ...inStore("restaurants", "5812", [
    ["Kvarterskrogen", [12_500, 19_900], "KVARTERSKROGEN {city}", { weight: 2.5 }],
    ["Restaurang Gästis", [24_500, 139_000], "RESTAURANG GASTIS {city}", { weight: 1.2, habit: "tip" }],
    ["Pizzeria Napoli", [11_500, 42_000], "PIZZERIA NAPOLI {city}", { weight: 2.5 }],
    ["Thai House", [12_900, 46_000], "THAI HOUSE {city}", { weight: 1.5 }],
    ["Sushi Yama", [12_900, 44_900], "SUSHI YAMA {city}", { weight: 1.5 }],
    ["Pinchos", [28_900, 118_000], "PINCHOS {city}", { weight: 1 }],
    ["O'Learys", [25_500, 142_000], "OLEARYS {city}", { weight: 1.2, habit: "tip" }],
    ["Texas Longhorn", [32_900, 149_000], "TEXAS LONGHORN {city}", { weight: 0.7, habit: "tip" }],
    ["Vapiano", [18_900, 72_000], "VAPIANO {city}", { weight: 0.6, regions: ["AB", "O", "M"] }],
    ["Indian Garden", [15_900, 82_000], "INDIAN GARDEN {city}", { weight: 0.8, habit: "tip" }],
    ["Brasserie Torget", [36_500, 189_000], "BRASSERIE TORGET {city}", { weight: 0.6, habit: "tip" }],
    ["Jureskogs Burgare", [15_900, 58_000], "JURESKOGS {city}", { weight: 0.8, regions: ["AB", "O", "C"] }],
    [
      "IKEA Restaurang",
      [6_900, 38_900],
      "IKEA RESTAURANG {city}",
      { weight: 0.7, regions: ["AB", "C", "E", "M", "O", "U"] },
    ],
    ["Stekhuset Skeppet", [42_500, 198_000], "STEKHUSET SKEPPET {city}", { weight: 0.4, habit: "tip" }],
  ]),
  ...inStore("fast_food", "5814", [
    ["Max Burgers", [8_900, 39_900], "MAX HAMBURGARE {store:3} {city}", { weight: 4 }],
    ["McDonald's", [7_900, 36_900], "MCDONALDS {store:3} {city}", { weight: 4 }],
    ["Burger King", [8_500, 35_900], "BURGER KING {store:4} {city}", { weight: 2 }],
    ["Sibylla", [6_900, 24_900], "SIBYLLA {city}", { weight: 1.2 }],
    ["Subway", [7_900, 24_900], "SUBWAY {fixed:5} {city}", { weight: 1.2 }],
    ["Bastard Burgers", [13_900, 49_900], "BASTARD BURGERS {city}", { weight: 1.2 }],
    ["Kebabhuset", [8_900, 28_900], "KEBABHUSET {city}", { weight: 2.2 }],
    ["Falafelbaren", [6_500, 19_900], "ZETTLE_*FALAFELBAREN {city}", { weight: 1 }],
    ["Korvkiosken", [3_500, 12_900], "ZETTLE_*KORVKIOSKEN {city}", { weight: 0.8 }],
  ]),
  ...inStore("coffee", "5814", [
    ["Espresso House", [3_900, 16_900], "ESPRESSO HOUSE {store:3} {city}", { weight: 5 }],
    ["Waynes Coffee", [3_900, 16_500], "WAYNES COFFEE {city}", { weight: 2 }],
    [
      "Joe & the Juice",
      [5_500, 17_900],
      "JOE THE JUICE {city}",
      { weight: 1, regions: ["AB", "O", "M", "C"] },
    ],
    ["Fabrique", [3_900, 15_900], "FABRIQUE {city}", { weight: 1.5, regions: ["AB", "O"] }],
    ["Starbucks", [4_500, 15_900], "STARBUCKS {fixed:5} {city}", { weight: 0.7, regions: ["AB", "O", "M"] }],
  ]),
  ...inStore("coffee", "5462", [
    ["Gateau", [4_500, 24_900], "GATEAU {city}", { weight: 0.8, regions: ["AB", "C"] }],
    ["Stadskonditoriet", [4_200, 22_900], "STADSKONDITORIET {city}", { weight: 2 }],
    ["Hembageriet", [3_900, 17_900], "ZETTLE_*HEMBAGERIET {city}", { weight: 1.4 }],
    ["Kafé Lingon", [4_500, 19_900], "ZETTLE_*KAFE LINGON {city}", { weight: 1 }],
  ]),
  ...inStore("bars", "5813", [
    ["The Bishops Arms", [8_900, 72_000], "THE BISHOPS ARMS {city}", { weight: 2, habit: "tip" }],
    ["Harrys", [8_500, 69_000], "HARRYS PUB {city}", { weight: 1.5, habit: "tip" }],
    ["Ölkafét", [7_900, 52_000], "OLKAFET {city}", { weight: 1.5 }],
    ["John Scott's Pub", [8_900, 68_000], "JOHN SCOTTS {city}", { weight: 0.8, regions: ["O", "N"] }],
    ["Vinbaren Korken", [13_900, 89_000], "VINBAREN KORKEN {city}", { weight: 0.7, habit: "tip" }],
  ]),
  ...online("food_delivery", "5812", [
    ["foodora", [17_900, 62_900], "FOODORA AB STOCKHOLM", { weight: 4, refundPermille: 25 }],
    ["Uber Eats", [18_900, 59_900], "UBER *EATS HELP.UBER.COM", { weight: 2, refundPermille: 25 }],
    ["Wolt", [18_500, 62_900], "WOLT STOCKHOLM", { weight: 2.5, refundPermille: 25 }],
    ["Domino's", [15_900, 48_900], "DOMINOS PIZZA SE STOCKHOLM", { weight: 0.8, refundPermille: 10 }],
    ["Linas Matkasse", [64_900, 119_900], "LINAS MATKASSE STOCKHOLM", { weight: 0.5, refundPermille: 20 }],
    ["Too Good To Go", [3_900, 9_900], "TOO GOOD TO GO COPENHAGEN", { weight: 1, refundPermille: 10 }],
  ]),
  ...inStore("vending_machines", "5814", [
    ["Selecta", [1_500, 4_900], "SELECTA {city}", { weight: 2 }],
    ["Jobmeal", [1_200, 3_900], "JOBMEAL {city}"],
    ["Cafebar", [1_200, 3_500], "CAFE BAR AUTOMAT {city}"],
  ]),
];
