import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { ENGLAND, GREAT_BRITAIN, NORTHERN_IRELAND, SCOTLAND } from "../regions.ts";

/** Evenings, weekends, causes. */
export const leisure: readonly Merchant[] = [
  ...inStore("cinema_and_events", "7832", [
    ["Odeon", [890, 4600], "ODEON CINEMAS {city}", { weight: 3, regions: GREAT_BRITAIN, refundPermille: 15 }],
    ["Cineworld", [890, 4600], "CINEWORLD {city}", { weight: 3, regions: GREAT_BRITAIN, refundPermille: 15 }],
    ["Vue", [690, 3900], "VUE BSL LTD {city}", { weight: 3, regions: GREAT_BRITAIN, refundPermille: 15 }],
    ["Everyman", [1490, 6200], "EVERYMAN MEDIA {city}", { weight: 1, regions: ENGLAND }],
    ["Movie House", [690, 3800], "MOVIE HOUSE {city}", { weight: 4, regions: NORTHERN_IRELAND }],
  ]),
  ...inStore("cinema_and_events", "7922", [
    ["Theatre Royal", [2800, 14_500], "THEATRE ROYAL {city}", { weight: 1 }],
  ]),
  ...online("cinema_and_events", "7922", [
    ["Ticketmaster", [4500, 24_500], "TICKETMASTER UK LONDON", { weight: 2, refundPermille: 30 }],
    ["See Tickets", [2900, 16_500], "SEE TICKETS NOTTINGHAM", { weight: 1.2, refundPermille: 30 }],
    ["DICE", [1450, 6800], "DICE.FM LONDON", { weight: 1, refundPermille: 30 }],
  ]),
  ...inStore("museums_and_parks", "7991", [
    ["National Trust", [490, 4200], "NATIONAL TRUST {city}", { weight: 3, regions: ENGLAND }],
    [
      "National Trust for Scotland",
      [490, 3900],
      "NATIONAL TRUST SCOTLAND {city}",
      { weight: 3, regions: SCOTLAND },
    ],
    ["City Museum Shop", [350, 2600], "{city} MUSEUMS TRUST {city}", { weight: 2 }],
    ["SEA LIFE", [2200, 9800], "SEA LIFE CENTRE {city}", { weight: 0.7, refundPermille: 10 }],
  ]),
  ...online("museums_and_parks", "7996", [
    ["Merlin Attractions", [2900, 16_500], "MERLIN ATTRACTIONS POOLE", { weight: 1, refundPermille: 20 }],
  ]),
  ...inStore("other_entertainment", "7933", [
    ["Hollywood Bowl", [1490, 6400], "HOLLYWOOD BOWL {city}", { weight: 2, regions: GREAT_BRITAIN }],
    ["Tenpin", [1390, 5900], "TENPIN LTD {city}", { weight: 1.5 }],
  ]),
  ...inStore("other_entertainment", "7999", [
    ["Flip Out", [1290, 5400], "FLIP OUT {city}", { weight: 1 }],
    ["Escape Rooms", [4900, 14_500], "SUMUP *ESCAPE ROOMS {city}", { weight: 0.6 }],
  ]),
  ...online("video_games", "5816", [
    ["Steam", [499, 4999], "STEAM PURCHASE HAMBURG", { weight: 3, refundPermille: 40 }],
    ["PlayStation Store", [499, 6999], "PLAYSTATION NETWORK LONDON", { weight: 3, refundPermille: 15 }],
    ["Nintendo eShop", [499, 4999], "NINTENDO *ESHOP FRANKFURT", { weight: 2, refundPermille: 5 }],
    ["Roblox", [459, 2099], "ROBLOX UK LONDON", { weight: 1 }],
  ]),
  ...online("gambling", "7800", [
    ["National Lottery", [500, 2500], "NATIONAL LOTTERY INTER WATFORD", { weight: 6, habit: "whole" }],
  ]),
  ...online("gambling", "7995", [
    ["bet365", [500, 4500], "BET365 STOKE-ON-TRENT", { weight: 4, habit: "whole" }],
    ["Sky Bet", [500, 3500], "SKY BETTING & GAMING LEEDS", { weight: 3, habit: "whole" }],
    ["Paddy Power", [500, 4000], "PP BETFAIR/PADDYPOWER DUBLIN", { weight: 2, habit: "whole" }],
    ["Tombola", [500, 2500], "TOMBOLA SUNDERLAND", { weight: 1, habit: "whole" }],
  ]),
  ...inStore("gambling", "7995", [
    ["William Hill", [500, 3500], "WILLIAM HILL {store:4} {city}", { weight: 2, habit: "whole" }],
    ["Ladbrokes", [500, 3500], "LADBROKES {store:4} {city}", { weight: 2, habit: "whole" }],
  ]),
  ...inStore("news", "5994", [
    ["WHSmith Travel", [190, 1250], "WHSMITH TRAVEL {city}", { weight: 2 }],
    ["Market Street News", [120, 890], "MARKET STREET NEWS {city}", { weight: 1 }],
  ]),
  ...online("donations", "8398", [
    ["JustGiving", [500, 5000], "JUSTGIVING.COM LONDON", { weight: 4, habit: "whole" }],
    ["British Red Cross", [1000, 6000], "BRITISH RED CROSS LONDON", { weight: 1, habit: "whole" }],
    ["GoFundMe", [1000, 5000], "GOFUNDME UK DUBLIN", { weight: 2, habit: "whole" }],
    ["Comic Relief", [500, 3000], "COMIC RELIEF LONDON", { weight: 0.7, habit: "whole" }],
  ]),
  ...inStore("sports_clubs", "7997", [
    ["Leisure Centre", [450, 2400], "{city} LEISURE CENTRE {city}", { weight: 3 }],
    ["Five-a-Side", [500, 6500], "POWERLEAGUE {city}", { weight: 1.5, regions: GREAT_BRITAIN }],
    ["The Climbing Works", [1050, 3200], "THE CLIMBING WORKS {city}", { weight: 1 }],
    ["Parklands Golf Club", [1800, 5900], "PARKLANDS GOLF CLUB {city}", { weight: 0.8, mcc: "7992" }],
  ]),
  ...inStore("gyms", "7997", [
    ["Yoga Loft", [900, 1800], "MINDBODY *YOGA LOFT {city}", { weight: 1 }],
    ["CrossFit Box", [1000, 2000], "SUMUP *CROSSFIT BOX {city}", { weight: 0.7 }],
  ]),
  ...online("courses", "8299", [
    ["Udemy", [1299, 4999], "UDEMY ONLINE COURSES DUBLIN", { weight: 2, refundPermille: 50 }],
    ["FutureLearn", [2900, 7900], "FUTURELEARN LONDON", { weight: 1, refundPermille: 30 }],
    [
      "Open University",
      [9800, 89_500],
      "THE OPEN UNIVERSITY MILTON KEYNES",
      { weight: 0.4, refundPermille: 15 },
    ],
  ]),
  ...inStore("courses", "8299", [
    ["Pass First Driving School", [3200, 7600], "SUMUP *PASS FIRST DRIVING {city}", { weight: 1.5 }],
    ["Adult Education Centre", [4500, 18_500], "ADULT EDUCATION CENTRE {city}", { weight: 0.8 }],
  ]),
];
