import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { MIDWEST, NORTHEAST, SOUTHEAST, WEST } from "./regions.ts";

/** Eating and drinking out. Marks of the till: `TST*` is Toast, `SQ *` Square, `DD *` DoorDash. */
export const dining: readonly Merchant[] = [
  ...inStore("coffee", "5814", [
    ["Starbucks", [425, 1650], "STARBUCKS STORE {store:5} {city} {region}", { weight: 5 }],
    [
      "Dunkin'",
      [340, 1420],
      "DUNKIN #{store:6} Q35 {city} {region}",
      { weight: 4, regions: [...NORTHEAST, ...SOUTHEAST, ...MIDWEST] },
    ],
    [
      "Dutch Bros Coffee",
      [480, 1580],
      "DUTCH BROS {region}{store:4} {city} {region}",
      { weight: 2, regions: [...WEST, "TX"] },
    ],
    [
      "Peet's Coffee",
      [420, 1550],
      "PEETS COFFEE #{store:5} {city} {region}",
      { regions: ["CA", "OR", "WA", "CO", "IL", "MA", "DC"] },
    ],
    [
      "Blue Bottle Coffee",
      [520, 1850],
      "SQ *BLUE BOTTLE COFFEE {city} {region}",
      { regions: ["CA", "NY", "MA", "DC", "IL"] },
    ],
    ["Third Rail Coffee", [410, 1390], "SQ *THIRD RAIL COFFEE {city} {region}", { weight: 2, habit: "tip" }],
    [
      "Millstone Coffee Roasters",
      [430, 1490],
      "SQ *MILLSTONE ROASTERS {city} {region}",
      { weight: 1.5, habit: "tip" },
    ],
  ]),
  ...inStore("coffee", "5462", [
    ["North Star Bakery", [620, 2250], "SQ *NORTH STAR BAKERY {city} {region}"],
    ["Crumbl Cookies", [520, 2150], "CRUMBL {store:4} {city} {region}", { weight: 0.5 }],
  ]),
  ...inStore("fast_food", "5814", [
    ["McDonald's", [560, 2650], "MCDONALD'S F{store:5} {city} {region}", { weight: 4 }],
    ["Chipotle", [1080, 3450], "CHIPOTLE {store:4} {city} {region}", { weight: 3 }],
    ["Chick-fil-A", [890, 3400], "CHICK-FIL-A #{store:5} {city} {region}", { weight: 3 }],
    ["Taco Bell", [680, 2350], "TACO BELL {store:6} {city} {region}", { weight: 2 }],
    ["Wendy's", [650, 2450], "WENDY'S #{store:5} {city} {region}", { weight: 2 }],
    ["Subway", [780, 2300], "SUBWAY {store:5} {city} {region}", { weight: 1.5 }],
    ["Panera Bread", [980, 3150], "PANERA BREAD #{store:6} {city} {region}", { weight: 1.5 }],
    ["Five Guys", [1380, 4300], "FIVE GUYS {region} {store:4} {city} {region}"],
    ["Popeyes", [850, 3100], "POPEYES {store:5} {city} {region}"],
    ["Domino's", [1490, 4200], "DOMINO'S {store:4} {city} {region}", { weight: 1.5, habit: "tip" }],
    [
      "In-N-Out Burger",
      [820, 3050],
      "IN-N-OUT {city} {store:3} {city} {region}",
      { weight: 2, regions: ["CA", "AZ", "NV", "UT", "TX", "OR", "CO"] },
    ],
    [
      "Culver's",
      [920, 3200],
      "CULVERS OF {city} {city} {region}",
      { weight: 2, regions: ["WI", "MN", "IL", "IN", "MI", "OH"] },
    ],
    [
      "Whataburger",
      [880, 3100],
      "WHATABURGER {store:4} {city} {region}",
      { weight: 2, regions: ["TX", "NM", "AZ", "GA", "TN"] },
    ],
    [
      "Sweetgreen",
      [1390, 3350],
      "SWEETGREEN {store:4} {city} {region}",
      { regions: ["CA", "TX", "IL", "GA", "FL", ...NORTHEAST] },
    ],
    ["La Esquina Tamales", [780, 2650], "SQ *LA ESQUINA TAMALES {city} {region}"],
  ]),
  ...inStore("restaurants", "5812", [
    ["Luna Trattoria", [3450, 12800], "TST* LUNA TRATTORIA {city} {region}", { habit: "tip" }],
    [
      "Golden Lotus Thai",
      [2280, 7900],
      "TST* GOLDEN LOTUS THAI {city} {region}",
      { habit: "tip", weight: 2 },
    ],
    [
      "El Rincon Taqueria",
      [1580, 5900],
      "TST* EL RINCON TAQUERIA {city} {region}",
      { habit: "tip", weight: 2 },
    ],
    ["Sakura Ramen House", [1890, 6600], "TST* SAKURA RAMEN HOUSE {city} {region}", { habit: "tip" }],
    ["The Copper Spoon", [2980, 11200], "TST* THE COPPER SPOON {city} {region}", { habit: "tip" }],
    ["Saffron Kitchen", [2450, 8400], "SQ *SAFFRON INDIAN KITCHEN {city} {region}", { habit: "tip" }],
    ["Olive Garden", [2750, 8900], "OLIVE GARDEN 00{store:4} {city} {region}", { habit: "tip" }],
    ["Texas Roadhouse", [2950, 9600], "TEXAS ROADHOUSE #{store:4} {city} {region}", { habit: "tip" }],
    ["Chili's", [2400, 7600], "CHILI'S {store:4} {city} {region}", { habit: "tip" }],
    ["IHOP", [1750, 5900], "IHOP #{store:4} {city} {region}", { habit: "tip", weight: 0.8 }],
    [
      "Waffle House",
      [1150, 3600],
      "WAFFLE HOUSE {store:4} {city} {region}",
      { habit: "tip", weight: 1.5, regions: [...SOUTHEAST, "TX", "OH", "IN", "MO"] },
    ],
    [
      "The Cheesecake Factory",
      [3400, 10900],
      "CHEESECAKE {store:4} {city} {region}",
      { habit: "tip", weight: 0.6 },
    ],
    ["Maple Street Diner", [1680, 5450], "MAPLE STREET DINER {city} {region}", { habit: "tip", weight: 2 }],
    ["Bamboo Garden", [1650, 5200], "BAMBOO GARDEN RESTAURANT {city} {region}", { habit: "tip" }],
  ]),
  ...inStore("bars", "5813", [
    [
      "The Anchor Tap Room",
      [1250, 6400],
      "THE ANCHOR TAP ROOM {city} {region}",
      { habit: "tip", weight: 1.5 },
    ],
    ["Highline Brewing", [1480, 6900], "TST* HIGHLINE BREWING CO {city} {region}", { habit: "tip" }],
    ["O'Malley's Pub", [1100, 5600], "O'MALLEY'S PUB {city} {region}", { habit: "tip" }],
    ["Velvet Room", [1900, 8900], "SQ *VELVET ROOM LOUNGE {city} {region}", { habit: "tip", weight: 0.6 }],
  ]),
  ...online("food_delivery", "5812", [
    ["DoorDash", [1950, 6400], "DD *DOORDASH {code:6} SAN FRANCISCO CA", { weight: 2.5, refundPermille: 20 }],
    ["Uber Eats", [1880, 6100], "UBER *EATS HELP.UBER.COM CA", { weight: 2, refundPermille: 20 }],
    ["Grubhub", [1820, 5700], "GRUBHUB*{code:8} NEW YORK NY", { refundPermille: 15 }],
  ]),
  ...inStore("vending_machines", "5814", [
    ["Canteen Vending", [150, 425], "CANTEEN VENDING {store:4} {city} {region}", { weight: 0.4 }],
    ["Snack Soda Vending", [150, 450], "CTLP*SNACK SODA VENDING {city} {region}", { weight: 0.3 }],
    ["Coca-Cola Freestyle Vending", [175, 350], "CTLP*COKE VENDING {city} {region}", { weight: 0.3 }],
  ]),
];
