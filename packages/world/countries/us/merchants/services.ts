import type { Merchant } from "../../country.ts";
import { inStore, online } from "./row.ts";

/** Health, leisure, travel and what a business buys. */
export const services: readonly Merchant[] = [
  ...inStore("health", "5912", [
    [
      "CVS Pharmacy",
      [680, 5900],
      "CVS/PHARMACY #0{store:4} {city} {region}",
      { weight: 4, refundPermille: 10 },
    ],
    ["Walgreens", [620, 5600], "WALGREENS #{store:5} {city} {region}", { weight: 4, refundPermille: 10 }],
  ]),
  ...inStore("health", "8011", [
    ["Cascade Family Medicine", [2500, 18500], "CASCADE FAMILY MEDICINE {city} {region}", { weight: 0.8 }],
    [
      "ZoomCare Clinic",
      [3500, 16500],
      "ZOOM CARE {city} {region}",
      { weight: 0.5, regions: ["OR", "WA", "CO"] },
    ],
  ]),
  ...inStore("health", "8021", [
    ["Bright Smile Dental", [4200, 34500], "BRIGHT SMILE DENTAL {city} {region}", { weight: 0.5 }],
  ]),
  ...inStore("health", "8043", [
    ["Warby Parker", [9500, 29500], "WARBY PARKER {city} {region}", { weight: 0.25, refundPermille: 40 }],
  ]),
  ...inStore("personal_care", "7230", [
    ["Great Clips", [1890, 3650], "GREAT CLIPS #{store:4} {city} {region}", { weight: 1.5, habit: "tip" }],
    ["Studio Hair", [4200, 16500], "SQ *STUDIO NINE HAIR {city} {region}", { habit: "tip" }],
    ["Lacquer Nail Bar", [3200, 9200], "LACQUER NAIL BAR {city} {region}", { weight: 0.8, habit: "tip" }],
  ]),
  ...inStore("personal_care", "5977", [
    ["Sephora", [1850, 11900], "SEPHORA {store:4} {city} {region}", { weight: 1.2, refundPermille: 40 }],
    ["Ulta Beauty", [1680, 10800], "ULTA #{store:4} {city} {region}", { refundPermille: 40 }],
  ]),
  ...inStore("entertainment", "7832", [
    ["AMC Theatres", [1390, 6200], "AMC {store:4} ONLINE {city} {region}", { weight: 2, refundPermille: 15 }],
    ["Regal Cinemas", [1290, 5800], "REGAL {city} {store:4} {city} {region}", { weight: 1.5 }],
  ]),
  ...inStore("entertainment", "7933", [
    ["Starlite Lanes", [1780, 7600], "STARLITE LANES {city} {region}", { weight: 0.7 }],
  ]),
  ...inStore("entertainment", "7991", [
    ["Science Museum", [1580, 8900], "SCIENCE MUSEUM TICKETS {city} {region}", { weight: 0.7 }],
  ]),
  ...online("entertainment", "7922", [
    ["Ticketmaster", [5800, 34500], "TM *{code:8} BEVERLY HILLS CA", { weight: 0.8, refundPermille: 30 }],
    ["Fandango", [1650, 5900], "FANDANGO.COM {digits:7} LOS ANGELES CA", { weight: 0.8 }],
  ]),
  ...online("entertainment", "5816", [
    ["Steam", [599, 6499], "WL *STEAM PURCHASE 425-952-2985 WA", { weight: 1.5, refundPermille: 40 }],
    ["Nintendo", [799, 6999], "NINTENDO CA{digits:10} REDMOND WA", { weight: 0.8 }],
  ]),
  ...inStore("fitness", "7999", [
    ["Boulder Loft Climbing", [1900, 4600], "BOULDER LOFT CLIMBING {city} {region}"],
  ]),
  ...online("education", "8299", [
    ["Udemy", [1299, 4999], "UDEMY ONLINE COURSES SAN FRANCISCO CA", { refundPermille: 60 }],
    ["Coursera", [3900, 7900], "COURSERA.ORG MOUNTAIN VIEW CA", { weight: 0.6 }],
  ]),
  ...inStore("travel", "3504", [
    ["Hilton", [14800, 58500], "HILTON HOTELS {city} {region}", { weight: 1.2, habit: "deposit" }],
  ]),
  ...inStore("travel", "3509", [
    ["Marriott", [15200, 61500], "MARRIOTT {city} {region}", { weight: 1.2, habit: "deposit" }],
  ]),
  ...inStore("travel", "3501", [
    ["Holiday Inn", [11800, 36500], "HOLIDAY INN EXP {city} {region}", { weight: 1.2, habit: "deposit" }],
  ]),
  ...inStore("travel", "3405", [
    ["Enterprise Rent-A-Car", [9800, 46500], "ENTERPRISE RENT-A-CAR {city} {region}", { habit: "deposit" }],
  ]),
  ...online("travel", "3058", [
    [
      "Delta Air Lines",
      [14800, 64500],
      "DELTA AIR 006{digits:10} DELTA.COM CA",
      { weight: 1.2, refundPermille: 50 },
    ],
  ]),
  ...online("travel", "3066", [
    [
      "Southwest Airlines",
      [9800, 42500],
      "SOUTHWES 526{digits:10} 800-435-9792 TX",
      { weight: 1.3, refundPermille: 50 },
    ],
  ]),
  ...online("travel", "3000", [
    ["United Airlines", [14500, 66500], "UNITED 016{digits:10} UNITED.COM TX", { refundPermille: 50 }],
  ]),
  ...online("travel", "3256", [
    [
      "Alaska Airlines",
      [11800, 48500],
      "ALASKA AIR 027{digits:10} SEATTLE WA",
      { weight: 0.6, refundPermille: 50 },
    ],
  ]),
  ...online("travel", "4722", [
    ["Airbnb", [18500, 94500], "AIRBNB * {code:10} SAN FRANCISCO CA", { weight: 1.2, refundPermille: 60 }],
    ["Expedia", [13800, 72500], "EXPEDIA {digits:14} EXPEDIA.COM WA", { weight: 0.6, refundPermille: 60 }],
  ]),
  ...inStore("professional", "9402", [
    ["USPS", [480, 6400], "USPS PO {store:10} {city} {region}", { weight: 1.5 }],
  ]),
  ...inStore("professional", "7399", [
    ["The UPS Store", [890, 8900], "THE UPS STORE #{store:4} {city} {region}"],
  ]),
  ...inStore("professional", "5943", [
    ["Staples", [1480, 19500], "STAPLES 0011{store:4} {city} {region}", { weight: 1.5, refundPermille: 40 }],
  ]),
  ...inStore("professional", "5039", [
    ["Builders FirstSource", [6800, 118500], "BUILDERS FIRSTSOURCE {city} {region}", { weight: 0.6 }],
  ]),
  ...online("professional", "7311", [
    ["Google Ads", [8450, 62500], "GOOGLE *ADS{digits:10} CC GOOGLE.COM CA", { weight: 1.5 }],
    ["Meta Ads", [4250, 48500], "FACEBK *{code:10} FB.ME/ADS CA", { weight: 1.2 }],
  ]),
  ...online("professional", "5111", [
    ["Uline", [6890, 54500], "ULINE *SHIP SUPPLIES 800-295-5510 WI", { refundPermille: 30 }],
  ]),
  ...online("professional", "4215", [
    ["FedEx", [1290, 14500], "FEDEX {digits:12} MEMPHIS TN", { weight: 1.2 }],
  ]),
  ...online("software", "5734", [
    ["AWS", [2480, 38500], "AWS AMAZON.COM AMZN.COM/BILL WA", { weight: 1 }],
    ["DigitalOcean", [1240, 9800], "DIGITALOCEAN.COM BROOMFIELD CO", { weight: 0.6 }],
  ]),
];
