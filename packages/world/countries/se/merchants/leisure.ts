import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Evenings out, games, sport, learning, and journeys. */
export const leisure: readonly Merchant[] = [
  ...inStore("cinema_and_events", "7832", [
    ["Filmstaden", [14_500, 62_900], "FILMSTADEN {city}", { weight: 3, refundPermille: 10 }],
    ["Svenska Bio", [13_500, 49_900], "SVENSKA BIO {city}", { weight: 1 }],
    ["Folkets Bio", [11_000, 29_900], "FOLKETS BIO {city}", { weight: 0.5 }],
  ]),
  ...online("cinema_and_events", "7922", [
    [
      "Ticketmaster",
      [49_500, 249_000],
      "TICKETMASTER SVERIGE STOCKHOLM",
      { weight: 1.2, refundPermille: 25 },
    ],
    ["Tickster", [29_500, 129_000], "TICKSTER AB ESKILSTUNA", { weight: 0.8, refundPermille: 15 }],
    [
      "AXS",
      [44_500, 198_000],
      "AXS SWEDEN STOCKHOLM",
      { weight: 0.5, refundPermille: 20, regions: ["AB", "C", "D"] },
    ],
  ]),
  ...inStore("museums_and_parks", "7991", [
    ["Stadsmuseet", [9_000, 39_000], "STADSMUSEET {city}", { weight: 1 }],
    ["Vasamuseet", [19_000, 57_000], "VASAMUSEET STOCKHOLM", { weight: 0.6, regions: ["AB"] }],
    ["Skansen", [18_500, 74_000], "SKANSEN STOCKHOLM", { weight: 0.6, regions: ["AB"] }],
    ["Universeum", [27_500, 109_000], "UNIVERSEUM GOTEBORG", { weight: 0.5, regions: ["O"] }],
    ["Friluftsmuseet", [6_000, 24_000], "FRILUFTSMUSEET {city}", { weight: 0.6 }],
    ["Konsthallen", [8_000, 28_000], "KONSTHALLEN {city}", { weight: 0.7 }],
  ]),
  ...inStore("museums_and_parks", "7996", [
    ["Gröna Lund", [17_500, 129_000], "GRONA LUND STOCKHOLM", { weight: 0.8, regions: ["AB"] }],
    ["Liseberg", [19_500, 139_000], "LISEBERG GOTEBORG", { weight: 0.9, regions: ["O"] }],
  ]),
  ...inStore("other_entertainment", "7999", [
    ["Leo's Lekland", [19_900, 69_900], "LEOS LEKLAND {city}", { weight: 1 }],
    ["Bowlinghallen", [14_900, 62_900], "BOWLINGHALLEN {city}", { weight: 1 }],
    ["Simhallen", [6_500, 29_500], "SIMHALLEN {city}", { weight: 1.4 }],
    ["Padelcenter", [12_500, 52_000], "PADELCENTER {city}", { weight: 1 }],
  ]),
  ...online("video_games", "5816", [
    ["Steam", [4_900, 64_900], "STEAMGAMES.COM HAMBURG", { weight: 2, refundPermille: 30 }],
    ["PlayStation Store", [9_900, 79_900], "PLAYSTATIONNETWORK LONDON", { weight: 1.5, refundPermille: 10 }],
    ["Nintendo", [9_900, 69_900], "NINTENDO OF EUROPE FRANKFURT", { weight: 1 }],
    ["Roblox", [5_500, 29_900], "ROBLOX.COM SAN MATEO", { weight: 0.8 }],
  ]),
  ...online("gambling", "7995", [
    ["Svenska Spel", [5_000, 50_000], "SVENSKA SPEL VISBY", { weight: 3, habit: "whole" }],
    ["ATG", [10_000, 80_000], "ATG SOLNA", { weight: 2, habit: "whole" }],
    ["Betsson", [10_000, 100_000], "BETSSON NORDIC SLIEMA", { weight: 0.6, habit: "whole" }],
    ["Postkodlotteriet", [18_000, 36_000], "SVENSKA POSTKODLOTTERIET STHLM", { weight: 0.8, habit: "whole" }],
  ]),
  ...online("courses", "8299", [
    ["Studieförbundet Vuxenskolan", [89_000, 298_000], "STUDIEFORB VUXENSKOLAN STHLM", { weight: 1 }],
    ["Folkuniversitetet", [129_000, 398_000], "FOLKUNIVERSITETET STOCKHOLM", { weight: 0.8 }],
    ["Udemy", [11_900, 49_900], "UDEMY ONLINE COURSES DUBLIN", { weight: 0.8, refundPermille: 60 }],
  ]),
  ...inStore("courses", "8299", [
    ["Trafikskolan", [69_500, 289_000], "TRAFIKSKOLAN {city}", { weight: 1.2 }],
  ]),
  ...inStore("sports_clubs", "7997", [
    ["Golfklubben", [39_500, 98_000], "GOLFKLUBBEN {city}", { weight: 0.7 }],
    ["Klätterhallen", [14_500, 39_500], "KLATTERHALLEN {city}", { weight: 1 }],
    ["Ridskolan", [29_500, 129_000], "RIDSKOLAN {city}", { weight: 0.7 }],
    ["IF-kiosken", [3_000, 15_000], "ZETTLE_*IF KIOSKEN {city}", { weight: 1, habit: "whole" }],
  ]),
  ...online("flights", "3016", [
    ["SAS", [89_900, 549_000], "SAS {digits:13} STOCKHOLM", { weight: 2, refundPermille: 40 }],
  ]),
  ...online("flights", "4511", [
    ["Norwegian", [69_900, 429_000], "NORWEGIAN {code:6} FORNEBU", { weight: 2, refundPermille: 40 }],
    ["Ryanair", [39_900, 249_000], "RYANAIR {digits:14} DUBLIN", { weight: 1.5, refundPermille: 20 }],
    ["Bra Flyg", [69_900, 289_000], "BRA FLYG {digits:8} BROMMA", { weight: 0.5, refundPermille: 30 }],
  ]),
  ...inStore("lodging", "7011", [
    ["Scandic", [94_500, 349_000], "SCANDIC {city}", { weight: 2.5, habit: "deposit" }],
    ["Elite Hotels", [99_500, 369_000], "ELITE HOTEL {city}", { weight: 1, habit: "deposit" }],
    ["Clarion Hotel", [104_500, 389_000], "CLARION HOTEL {city}", { weight: 1.2, habit: "deposit" }],
    ["STF Vandrarhem", [39_500, 149_000], "STF VANDRARHEM {city}", { weight: 0.7 }],
    ["First Camp", [34_500, 219_000], "FIRST CAMP {city}", { weight: 0.6 }],
  ]),
  ...online("lodging", "7011", [
    ["Airbnb", [129_000, 890_000], "AIRBNB * {code:10} LUXEMBOURG", { weight: 1, refundPermille: 50 }],
    ["Booking.com", [98_000, 689_000], "BOOKING.COM AMSTERDAM", { weight: 1.2, refundPermille: 70 }],
  ]),
  ...online("trains_and_ferries", "4112", [
    ["SJ", [24_500, 189_000], "SJ AB STOCKHOLM", { weight: 4, refundPermille: 40 }],
    [
      "VR Snabbtåg",
      [19_500, 98_000],
      "VR SNABBTAG SVERIGE STOCKHOLM",
      { weight: 0.8, refundPermille: 25, regions: ["AB", "O", "T", "D"] },
    ],
    [
      "Öresundståg",
      [14_500, 69_000],
      "ORESUNDSTAG MALMO",
      { weight: 0.8, regions: ["M", "G", "H", "K", "N", "O"] },
    ],
  ]),
  ...online("trains_and_ferries", "4411", [
    ["Stena Line", [59_500, 498_000], "STENA LINE GOTEBORG", { weight: 0.6, refundPermille: 25 }],
    [
      "Destination Gotland",
      [49_500, 389_000],
      "DESTINATION GOTLAND VISBY",
      { weight: 0.6, refundPermille: 25 },
    ],
    ["Viking Line", [39_500, 349_000], "VIKING LINE STOCKHOLM", { weight: 0.6, refundPermille: 20 }],
  ]),
  ...inStore("rental_cars", "7512", [
    ["Hertz", [69_500, 498_000], "HERTZ {city}", { weight: 1, habit: "deposit", mcc: "3357" }],
    ["Europcar", [64_500, 469_000], "EUROPCAR {city}", { weight: 0.8, habit: "deposit" }],
    ["OKQ8 Biluthyrning", [49_500, 289_000], "OKQ8 BILUTHYRNING {city}", { weight: 0.9, habit: "deposit" }],
  ]),
  ...online("rental_cars", "7512", [
    [
      "Kinto Share",
      [9_900, 89_000],
      "KINTO SHARE STOCKHOLM",
      { weight: 0.6, regions: ["AB", "O", "M", "C"] },
    ],
  ]),
  ...online("other_travel", "4722", [
    ["Ving", [389_000, 3_490_000], "VING SVERIGE STOCKHOLM", { weight: 0.6, refundPermille: 30 }],
    ["TUI", [369_000, 3_290_000], "TUI SVERIGE STOCKHOLM", { weight: 0.6, refundPermille: 30 }],
    ["Flygbussarna", [12_900, 45_900], "FLYGBUSSARNA STOCKHOLM", { weight: 1 }],
  ]),
];
