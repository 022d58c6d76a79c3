import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { NORTHEAST } from "./regions.ts";

/**
 * Airlines print their ticket number, which begins with the carrier's IATA accounting code (006 Delta, 016 United);
 * airlines and hotel chains have codes of their own in ISO 18245.
 */
export const travel: readonly Merchant[] = [
  ...online("flights", "3058", [
    [
      "Delta Air Lines",
      [14800, 64500],
      "DELTA AIR 006{digits:10} DELTA.COM CA",
      { weight: 1.2, refundPermille: 50 },
    ],
  ]),
  ...online("flights", "3066", [
    [
      "Southwest Airlines",
      [9800, 42500],
      "SOUTHWES 526{digits:10} 800-435-9792 TX",
      { weight: 1.3, refundPermille: 50 },
    ],
  ]),
  ...online("flights", "3000", [
    ["United Airlines", [14500, 66500], "UNITED 016{digits:10} UNITED.COM TX", { refundPermille: 50 }],
  ]),
  ...online("flights", "3001", [
    [
      "American Airlines",
      [14200, 63500],
      "AMERICAN AIR001{digits:10} FORT WORTH TX",
      { weight: 1.2, refundPermille: 50 },
    ],
  ]),
  ...online("flights", "3174", [
    [
      "JetBlue",
      [9900, 44500],
      "JETBLUE 279{digits:10} SALT LAKE CTY UT",
      { weight: 0.6, refundPermille: 50 },
    ],
  ]),
  ...online("flights", "3256", [
    [
      "Alaska Airlines",
      [11800, 48500],
      "ALASKA AIR 027{digits:10} SEATTLE WA",
      { weight: 0.6, refundPermille: 50 },
    ],
  ]),
  ...inStore("lodging", "3504", [
    ["Hilton", [14800, 58500], "HILTON HOTELS {city} {region}", { weight: 1.2, habit: "deposit" }],
  ]),
  ...inStore("lodging", "3509", [
    ["Marriott", [15200, 61500], "MARRIOTT {city} {region}", { weight: 1.2, habit: "deposit" }],
  ]),
  ...inStore("lodging", "3501", [
    ["Holiday Inn", [11800, 36500], "HOLIDAY INN EXP {city} {region}", { weight: 1.2, habit: "deposit" }],
  ]),
  ...inStore("lodging", "7011", [
    ["Motel 6", [5900, 18500], "MOTEL 6 #{store:4} {city} {region}", { habit: "deposit" }],
    ["The Alder Inn", [12900, 48500], "THE ALDER INN {city} {region}", { weight: 0.6, habit: "deposit" }],
  ]),
  ...online("lodging", "7011", [
    ["Airbnb", [18500, 94500], "AIRBNB * {code:10} SAN FRANCISCO CA", { weight: 1.2, refundPermille: 60 }],
    [
      "Booking.com",
      [11800, 62500],
      "BKG*HOTEL AT BOOKING.C 888-8503958 NY",
      { weight: 0.8, refundPermille: 70 },
    ],
  ]),
  ...inStore("rental_cars", "3405", [
    [
      "Enterprise Rent-A-Car",
      [9800, 46500],
      "ENTERPRISE RENT-A-CAR {city} {region}",
      { weight: 1.2, habit: "deposit" },
    ],
  ]),
  ...inStore("rental_cars", "3357", [
    ["Hertz", [10800, 52500], "HERTZ RENT-A-CAR {city} {region}", { weight: 1, habit: "deposit" }],
  ]),
  ...inStore("rental_cars", "3389", [
    ["Avis", [10500, 51500], "AVIS RENT-A-CAR 1 {city} {region}", { weight: 1, habit: "deposit" }],
  ]),
  ...online("rental_cars", "7512", [
    ["Zipcar", [1890, 13500], "ZIPCAR TRIP {digits:6} BOSTON MA", { weight: 0.6 }],
  ]),
  ...online("trains_and_ferries", "4112", [
    ["Amtrak", [2400, 18500], "AMTRAK .COM {digits:13} WASHINGTON DC", { weight: 1.5, refundPermille: 50 }],
    ["Brightline", [1500, 9800], "BRIGHTLINE TRAINS FLORIDA MIAMI FL", { weight: 0.6, regions: ["FL"] }],
  ]),
  ...online("trains_and_ferries", "4131", [
    ["Greyhound", [2200, 11500], "GREYHOUND LINES 800-231-2222 TX", { weight: 0.6, refundPermille: 20 }],
    ["FlixBus", [1200, 7800], "FLIXBUS {digits:8} DALLAS TX", { weight: 0.6, refundPermille: 20 }],
    [
      "Peter Pan Bus",
      [1500, 7200],
      "PETER PAN BUS LINES SPRINGFIELD MA",
      { weight: 0.5, regions: NORTHEAST },
    ],
  ]),
  ...inStore("trains_and_ferries", "4111", [
    [
      "Harbor Ferry",
      [600, 4800],
      "HARBOR FERRY TICKETS {city} {region}",
      { weight: 0.5, regions: ["WA", "CA", "NY", "NJ", "MA", "MD", "FL"] },
    ],
  ]),
  ...online("other_travel", "4722", [
    ["Expedia", [13800, 72500], "EXPEDIA {digits:14} EXPEDIA.COM WA", { weight: 0.8, refundPermille: 60 }],
    ["Priceline", [11500, 58500], "PRICELN*{digits:9} NORWALK CT", { weight: 0.6, refundPermille: 50 }],
  ]),
  ...inStore("other_travel", "4789", [
    ["Airport Luggage Carts", [600, 1200], "SMARTE CARTE {store:4} {city} {region}", { weight: 0.6 }],
  ]),
];
