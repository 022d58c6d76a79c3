import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Going out, playing, learning, giving. */
export const leisure: readonly Merchant[] = [
  ...inStore("cinema_and_events", "7832", [
    ["AMC Theatres", [1390, 6200], "AMC {store:4} ONLINE {city} {region}", { weight: 2, refundPermille: 15 }],
    ["Regal Cinemas", [1290, 5800], "REGAL {city} {store:4} {city} {region}", { weight: 1.5 }],
  ]),
  ...inStore("cinema_and_events", "7941", [
    ["Ballpark Concessions", [1250, 7800], "ARAMARK BALLPARK {store:4} {city} {region}", { weight: 1 }],
  ]),
  ...online("cinema_and_events", "7922", [
    ["Ticketmaster", [5800, 34500], "TM *{code:8} BEVERLY HILLS CA", { weight: 0.8, refundPermille: 30 }],
    ["Fandango", [1650, 5900], "FANDANGO.COM {digits:7} LOS ANGELES CA", { weight: 0.8 }],
    ["StubHub", [6500, 38500], "STUBHUB, INC. 866-788-2482 CA", { weight: 0.4, refundPermille: 20 }],
  ]),
  ...inStore("museums_and_parks", "7991", [
    ["Science Museum", [1580, 8900], "SCIENCE MUSEUM TICKETS {city} {region}"],
    ["City Zoo", [1900, 9800], "{city} ZOO ADMISSIONS {city} {region}"],
    ["Museum of Art", [1200, 5600], "{city} MUSEUM OF ART {city} {region}", { weight: 0.8 }],
  ]),
  ...online("museums_and_parks", "7991", [
    ["Recreation.gov", [800, 6500], "RECREATION.GOV 877-4446777 NY", { weight: 0.5, refundPermille: 30 }],
  ]),
  ...inStore("other_entertainment", "7933", [
    ["Starlite Lanes", [1780, 7600], "STARLITE LANES {city} {region}"],
    [
      "Topgolf",
      [3900, 16500],
      "TOPGOLF {city} {store:3} {city} {region}",
      { mcc: "7999", weight: 0.7, habit: "tip" },
    ],
    ["Escape Room", [3200, 16500], "THE ESCAPE GAME {city} {region}", { mcc: "7999", weight: 0.6 }],
  ]),
  ...online("video_games", "5816", [
    ["Steam", [599, 6499], "WL *STEAM PURCHASE 425-952-2985 WA", { weight: 1.5, refundPermille: 40 }],
    ["Nintendo", [799, 6999], "NINTENDO CA{digits:10} REDMOND WA", { weight: 0.8 }],
    [
      "PlayStation Store",
      [499, 6999],
      "PLAYSTATION STORE 800-345-7669 CA",
      { weight: 0.8, refundPermille: 10 },
    ],
    ["Roblox", [499, 2499], "ROBLOX.COM 888-858-2569 CA", { weight: 0.6 }],
  ]),
  ...inStore("video_games", "5945", [
    ["GameStop", [1900, 12900], "GAMESTOP #{store:4} {city} {region}", { weight: 0.6, refundPermille: 40 }],
  ]),
  ...online("gambling", "7995", [
    ["DraftKings", [1000, 10000], "DRAFTKINGS {code:8} BOSTON MA", { habit: "whole", weight: 1.5 }],
    ["FanDuel", [1000, 10000], "FANDUEL SPORTSBOOK {digits:8} NEW YORK NY", { habit: "whole", weight: 1.5 }],
    ["BetMGM", [1000, 10000], "BETMGM {code:7} JERSEY CITY NJ", { habit: "whole" }],
  ]),
  ...inStore("gambling", "7995", [
    [
      "Riverbend Casino",
      [4000, 30000],
      "RIVERBEND CASINO CAGE {city} {region}",
      { habit: "whole", weight: 0.6 },
    ],
    ["State Lottery", [500, 3000], "STATE LOTTERY KIOSK {city} {region}", { habit: "whole", mcc: "7800" }],
  ]),
  ...inStore("sports_clubs", "7999", [
    ["Boulder Loft Climbing", [1900, 4600], "BOULDER LOFT CLIMBING {city} {region}"],
    ["Pickleball Social Club", [1200, 4200], "PICKLEBALL SOCIAL CLUB {city} {region}"],
    ["Fairway Greens Golf", [3200, 12500], "FAIRWAY GREENS GOLF {city} {region}", { mcc: "7992" }],
    ["Parks & Rec Aquatics", [600, 3800], "{city} PARKS AND REC {city} {region}", { weight: 1.5 }],
  ]),
  ...inStore("gyms", "7997", [
    ["YMCA Day Pass", [1000, 2500], "YMCA OF {city} DAY PASS {city} {region}"],
    ["CrossFit Ironworks", [2000, 3500], "CROSSFIT IRONWORKS {city} {region}"],
    ["Sun & Moon Yoga", [1800, 9500], "MINDBODY*SUN MOON YOGA {city} {region}", { weight: 1.5 }],
  ]),
  ...online("courses", "8299", [
    ["Udemy", [1299, 4999], "UDEMY ONLINE COURSES SAN FRANCISCO CA", { refundPermille: 60 }],
    ["Coursera", [3900, 7900], "COURSERA.ORG MOUNTAIN VIEW CA", { weight: 0.6 }],
  ]),
  ...inStore("courses", "8299", [
    ["Kumon", [15000, 36000], "KUMON MATH & READING {city} {region}", { weight: 0.6 }],
    ["Allegro Music Lessons", [3000, 14000], "SQ *ALLEGRO MUSIC LESSON {city} {region}", { weight: 0.6 }],
    ["Swim School", [2500, 11500], "GOLDFISH SWIM SCHOOL {city} {region}", { weight: 0.6 }],
  ]),
  ...inStore("childcare", "8351", [
    ["After School Club", [6500, 28500], "BRIGHT STARS AFTER SCHOOL {city} {region}", { weight: 0.7 }],
    ["Day Camp", [18500, 42500], "{city} SUMMER DAY CAMP {city} {region}", { weight: 0.3 }],
    ["KidCity Drop-in Care", [2400, 8900], "KIDCITY DROP-IN CARE {city} {region}"],
  ]),
  ...online("donations", "8398", [
    ["American Red Cross", [2500, 10000], "AMERICAN RED CROSS 800-435-7669 DC", { habit: "whole" }],
    ["St. Jude", [1900, 7500], "ST JUDE CHILDRENS HOSP 800-822-6344 TN", { habit: "whole", weight: 1.2 }],
    ["GoFundMe", [2500, 15000], "GOFUNDME {code:9} REDWOOD CITY CA", { habit: "whole", weight: 1.2 }],
    ["ActBlue", [1000, 5000], "ACTBLUE*{code:8} SOMERVILLE MA", { habit: "whole", weight: 0.7 }],
    ["WinRed", [1000, 5000], "WINRED*{code:8} ARLINGTON VA", { habit: "whole", weight: 0.7 }],
  ]),
  ...inStore("donations", "8661", [
    [
      "First Community Church",
      [2000, 20000],
      "TITHE.LY*FIRST COMMUNITY {city} {region}",
      { habit: "whole", weight: 1.2 },
    ],
  ]),
];
