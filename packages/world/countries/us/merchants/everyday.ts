import type { Merchant } from "../../country.ts";
import { inStore, online } from "./row.ts";

const WEST = ["CA", "OR", "WA", "NV", "AZ", "ID", "UT", "NM", "CO"];
const MIDWEST = ["IL", "IN", "MI", "OH", "WI", "MN", "MO"];
const SOUTHEAST = ["FL", "GA", "NC", "TN", "VA"];
const NORTHEAST = ["NY", "NJ", "MA", "RI", "PA", "MD", "DC"];

/** Food, drink and getting about. */
export const everyday: readonly Merchant[] = [
  ...inStore("groceries", "5411", [
    ["Trader Joe's", [1850, 9400], "TRADER JOE S #{store:3} {city} {region}", { weight: 3 }],
    ["Whole Foods Market", [1600, 13500], "WHOLEFDS {store:5} {city} {region}", { weight: 2 }],
    [
      "Safeway",
      [1400, 14500],
      "SAFEWAY #{store:4} {city} {region}",
      { weight: 4, regions: [...WEST, "DC", "MD"] },
    ],
    [
      "Fred Meyer",
      [1500, 16500],
      "FRED-MEYER #{store:4} {city} {region}",
      { weight: 3, regions: ["OR", "WA", "ID"] },
    ],
    ["Ralphs", [1500, 14000], "RALPHS #{store:4} {city} {region}", { weight: 3, regions: ["CA"] }],
    [
      "King Soopers",
      [1500, 15000],
      "KING SOOPERS #{store:4} {city} {region}",
      { weight: 4, regions: ["CO"] },
    ],
    ["WinCo Foods", [2600, 17500], "WINCO FOODS #{store:3} {city} {region}", { weight: 2, regions: WEST }],
    [
      "Smith's Food",
      [1500, 14500],
      "SMITHS FOOD #{store:4} {city} {region}",
      { weight: 3, regions: ["UT", "NV", "NM"] },
    ],
    ["H-E-B", [1800, 17000], "H-E-B #{store:3} {city} {region}", { weight: 7, regions: ["TX"] }],
    [
      "Kroger",
      [1600, 15500],
      "KROGER #{store:4} {city} {region}",
      { weight: 4, regions: ["TX", "GA", "TN", "VA", "OH", "IN", "MI"] },
    ],
    ["Publix", [1500, 13500], "PUBLIX #{store:4} {city} {region}", { weight: 6, regions: SOUTHEAST }],
    [
      "Harris Teeter",
      [1500, 13000],
      "HARRIS TEETER #{store:4} {city} {region}",
      { weight: 3, regions: ["NC", "VA", "MD", "DC"] },
    ],
    [
      "Meijer",
      [2000, 17000],
      "MEIJER # {store:3} {city} {region}",
      { weight: 4, regions: ["MI", "OH", "IN", "IL", "WI"] },
    ],
    [
      "Hy-Vee",
      [1700, 14500],
      "HY-VEE {city} {store:4} {city} {region}",
      { weight: 3, regions: ["MN", "MO", "WI"] },
    ],
    ["Jewel-Osco", [1500, 14000], "JEWEL OSCO {store:4} {city} {region}", { weight: 4, regions: ["IL"] }],
    [
      "Wegmans",
      [2200, 18500],
      "WEGMANS #{store:3} {city} {region}",
      { weight: 3, regions: ["NY", "NJ", "PA", "VA", "MD", "MA"] },
    ],
    [
      "Stop & Shop",
      [1600, 14500],
      "STOP & SHOP {store:4} {city} {region}",
      { weight: 4, regions: ["MA", "RI", "NY", "NJ"] },
    ],
    [
      "Giant",
      [1600, 14000],
      "GIANT {store:4} {city} {region}",
      { weight: 4, regions: ["PA", "MD", "DC", "VA"] },
    ],
    [
      "Aldi",
      [1900, 9800],
      "ALDI {store:5} {city} {region}",
      { weight: 3, regions: [...MIDWEST, ...NORTHEAST, ...SOUTHEAST, "TX"] },
    ],
    [
      "Walmart Supercenter",
      [1300, 17500],
      "WM SUPERCENTER #{store:4} {city} {region}",
      { weight: 4, regions: [...WEST, ...MIDWEST, ...SOUTHEAST, "TX", "PA", "MD"] },
    ],
    ["Costco", [6200, 31000], "COSTCO WHSE #{store:4} {city} {region}", { weight: 2, mcc: "5300" }],
  ]),
  ...online("groceries", "5411", [
    ["Instacart", [3900, 18500], "INSTACART*{digits:4} HTTPSINSTACAR CA", { refundPermille: 25 }],
    [
      "Misfits Market",
      [3400, 8200],
      "MISFITS MARKET {digits:6} PENNSAUKEN NJ",
      { weight: 0.4, refundPermille: 15 },
    ],
  ]),
  ...inStore("dining", "5814", [
    ["Starbucks", [425, 1650], "STARBUCKS STORE {store:5} {city} {region}", { weight: 4 }],
    [
      "Dunkin'",
      [340, 1420],
      "DUNKIN #{store:6} Q35 {city} {region}",
      { weight: 3, regions: [...NORTHEAST, ...SOUTHEAST, ...MIDWEST] },
    ],
    [
      "Dutch Bros Coffee",
      [480, 1580],
      "DUTCH BROS {region}{store:4} {city} {region}",
      { weight: 2, regions: WEST },
    ],
    ["Chipotle", [1080, 3450], "CHIPOTLE {store:4} {city} {region}", { weight: 3 }],
    ["McDonald's", [560, 2650], "MCDONALD'S F{store:5} {city} {region}", { weight: 3 }],
    ["Chick-fil-A", [890, 3400], "CHICK-FIL-A #{store:5} {city} {region}", { weight: 2 }],
    [
      "In-N-Out Burger",
      [820, 3050],
      "IN-N-OUT {city} {store:3} {city} {region}",
      { weight: 2, regions: ["CA", "AZ", "NV", "UT", "TX", "OR", "CO"] },
    ],
    ["Panera Bread", [980, 3150], "PANERA BREAD #{store:6} {city} {region}", { weight: 2 }],
    ["Taco Bell", [680, 2350], "TACO BELL {store:6} {city} {region}", { weight: 2 }],
    [
      "Sweetgreen",
      [1390, 3350],
      "SWEETGREEN {city} {city} {region}",
      { regions: ["CA", "TX", "IL", "GA", "FL", ...NORTHEAST] },
    ],
    [
      "Blue Bottle Coffee",
      [520, 1850],
      "SQ *BLUE BOTTLE COFFEE {city} {region}",
      { regions: ["CA", "NY", "MA", "DC", "IL"] },
    ],
    ["Corner Bakery", [620, 2250], "SQ *NORTH STAR BAKERY {city} {region}", { mcc: "5462" }],
    ["Third Rail Coffee", [410, 1390], "SQ *THIRD RAIL COFFEE {city} {region}", { weight: 2 }],
    ["Tamale Cart", [780, 2650], "SQ *LA ESQUINA TAMALES {city} {region}"],
  ]),
  ...inStore("dining", "5812", [
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
    [
      "The Cheesecake Factory",
      [3400, 10900],
      "CHEESECAKE {store:4} {city} {region}",
      { habit: "tip", weight: 0.6 },
    ],
    ["Maple Street Diner", [1680, 5450], "MAPLE STREET DINER {city} {region}", { habit: "tip", weight: 2 }],
  ]),
  ...inStore("dining", "5813", [
    [
      "The Anchor Tap Room",
      [1250, 6400],
      "THE ANCHOR TAP ROOM {city} {region}",
      { habit: "tip", weight: 1.5 },
    ],
    ["Highline Brewing", [1480, 6900], "TST* HIGHLINE BREWING CO {city} {region}", { habit: "tip" }],
  ]),
  ...online("dining", "5812", [
    ["DoorDash", [1950, 6400], "DD *DOORDASH {code:6} SAN FRANCISCO CA", { weight: 2.5, refundPermille: 20 }],
    ["Uber Eats", [1880, 6100], "UBER *EATS HELP.UBER.COM CA", { weight: 2, refundPermille: 20 }],
    ["Grubhub", [1820, 5700], "GRUBHUB*{code:8} NEW YORK NY", { refundPermille: 15 }],
  ]),
  ...inStore("transport", "5542", [
    ["Shell", [2450, 7100], "SHELL OIL {store:11} {city} {region}", { habit: "fuel", weight: 3 }],
    [
      "Chevron",
      [2500, 7400],
      "CHEVRON 0{store:6} {city} {region}",
      { habit: "fuel", weight: 3, regions: [...WEST, "TX", "FL", "GA"] },
    ],
    [
      "Exxon",
      [2400, 6800],
      "EXXONMOBIL {store:8} {city} {region}",
      { habit: "fuel", weight: 2, regions: ["TX", ...NORTHEAST, ...SOUTHEAST] },
    ],
    [
      "ARCO",
      [2300, 6600],
      "ARCO #{store:5} {city} {region}",
      { habit: "fuel", weight: 2, regions: ["CA", "OR", "WA", "NV", "AZ"] },
    ],
    [
      "BP",
      [2350, 6700],
      "BP#{store:7} {city} {region}",
      { habit: "fuel", weight: 2, regions: [...MIDWEST, ...NORTHEAST, ...SOUTHEAST] },
    ],
    [
      "Wawa",
      [2200, 6500],
      "WAWA {store:4} {city} {region}",
      { habit: "fuel", weight: 2, regions: ["PA", "NJ", "MD", "VA", "FL", "DC"] },
    ],
    [
      "Speedway",
      [2250, 6500],
      "SPEEDWAY {store:5} {city} {region}",
      { habit: "fuel", weight: 2, regions: MIDWEST },
    ],
  ]),
  ...inStore("transport", "7523", [
    ["City Parking", [285, 1650], "PARKMOBILE {code:6} {city} {region}", { weight: 2 }],
    ["SP+ Parking", [640, 3250], "SP PLUS {store:6} {city} {region}"],
  ]),
  ...inStore("transport", "7542", [
    ["Sparkle Car Wash", [890, 2450], "SPARKLE EXPRESS CAR WASH {city} {region}"],
  ]),
  ...inStore("transport", "7538", [
    ["Jiffy Lube", [6240, 13900], "JIFFY LUBE #{store:4} {city} {region}", { weight: 0.15 }],
    [
      "Les Schwab Tires",
      [4680, 68500],
      "LES SCHWAB TIRES #{store:4} {city} {region}",
      { weight: 0.08, regions: WEST },
    ],
    ["Discount Tire", [4200, 66000], "DISCOUNT-TIRE-CO {store:4} {city} {region}", { weight: 0.08 }],
  ]),
  ...online("transport", "4121", [
    ["Uber", [980, 4150], "UBER *TRIP HELP.UBER.COM CA", { weight: 3, refundPermille: 8 }],
    ["Lyft", [940, 3900], "LYFT *RIDE {digits:8} LYFT.COM CA", { weight: 2, refundPermille: 8 }],
  ]),
];
