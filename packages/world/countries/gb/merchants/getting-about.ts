import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { GREAT_BRITAIN, LONDON, NORTH, NORTHERN_IRELAND, SCOTLAND, SOUTH } from "../regions.ts";

const MANCHESTER = ["Greater Manchester"];
const TYNESIDE = ["Tyne and Wear"];

/** Fuel, buses, cabs and everything a car costs. */
export const gettingAbout: readonly Merchant[] = [
  ...inStore("fuel", "5542", [
    ["Tesco Petrol", [2200, 8200], "TESCO PFS {store:4} {city}", { weight: 6, habit: "fuel" }],
    ["Asda Petrol", [2200, 8100], "ASDA PETROL {store:4} {city}", { weight: 4, habit: "fuel" }],
    ["Sainsbury's Petrol", [2200, 8000], "SAINSBURYS PETROL {city}", { weight: 4, habit: "fuel" }],
    ["Morrisons Petrol", [2200, 8000], "MORRISONS PETROL {city}", { weight: 3, habit: "fuel" }],
  ]),
  ...inStore("fuel", "5541", [
    ["Shell", [2400, 8900], "SHELL {city}", { weight: 5 }],
    ["BP", [2400, 8900], "BP CONNECT {city}", { weight: 4 }],
    ["Esso", [2300, 8700], "ESSO MFG {city}", { weight: 4 }],
    ["Texaco", [2200, 8300], "TEXACO {city}", { weight: 1.5 }],
    [
      "Applegreen",
      [2200, 8100],
      "APPLEGREEN {city}",
      { weight: 2, regions: [...NORTHERN_IRELAND, ...SOUTH] },
    ],
    ["Maxol", [2100, 7900], "MAXOL {city}", { weight: 4, regions: NORTHERN_IRELAND }],
  ]),
  ...inStore("fuel", "5552", [
    ["InstaVolt", [980, 4200], "INSTAVOLT LTD {city}", { weight: 1, regions: GREAT_BRITAIN }],
    ["Pod Point", [350, 1900], "POD POINT LTD {city}", { weight: 0.8 }],
  ]),
  ...inStore("parking", "7523", [
    ["NCP", [350, 2400], "NCP LIMITED {city}", { weight: 3, regions: GREAT_BRITAIN }],
    ["Q-Park", [420, 2200], "Q-PARK {city}", { weight: 2 }],
    ["APCOA Parking", [290, 1400], "APCOA PARKING {city}", { weight: 1.5, regions: GREAT_BRITAIN }],
    ["Council Car Park", [140, 890], "{city} COUNCIL CAR PARK {city}", { weight: 3 }],
  ]),
  ...online("parking", "7523", [
    ["RingGo", [180, 980], "RINGGO PARKING BASINGSTOKE", { weight: 5 }],
    ["PayByPhone", [180, 980], "PAYBYPHONE UK PARKING HATFIELD", { weight: 3 }],
    ["JustPark", [250, 1450], "JUSTPARK.COM LONDON", { weight: 1.5, refundPermille: 15 }],
  ]),
  ...inStore("public_transit", "4111", [
    ["Transport for London", [280, 890], "TFL TRAVEL CH TFL.GOV.UK/CP", { weight: 20, regions: LONDON }],
    ["Metrolink", [140, 720], "TFGM METROLINK {city}", { weight: 6, regions: MANCHESTER }],
    ["Tyne and Wear Metro", [190, 620], "NEXUS METRO {city}", { weight: 5, regions: TYNESIDE }],
    ["Merseyrail", [240, 780], "MERSEYRAIL {city}", { weight: 5, regions: ["Merseyside"] }],
    ["Subway Glasgow", [180, 460], "SPT SUBWAY {city}", { weight: 3, regions: ["Lanarkshire"] }],
  ]),
  ...inStore("public_transit", "4131", [
    ["First Bus", [200, 650], "FIRST BUS {city}", { weight: 4, regions: GREAT_BRITAIN }],
    ["Stagecoach", [200, 720], "STAGECOACH BUS {city}", { weight: 4, regions: GREAT_BRITAIN }],
    ["Arriva", [200, 650], "ARRIVA UK BUS {city}", { weight: 3, regions: NORTH }],
    ["Go-Ahead", [200, 680], "GO SOUTH COAST {city}", { weight: 2, regions: ["Hampshire"] }],
    [
      "National Express West Midlands",
      [200, 510],
      "NX WEST MIDLANDS {city}",
      { weight: 6, regions: ["West Midlands"] },
    ],
    ["Bee Network", [200, 500], "TFGM BEE NETWORK {city}", { weight: 6, regions: MANCHESTER }],
    ["Lothian Buses", [200, 520], "LOTHIAN BUSES {city}", { weight: 9, regions: ["Midlothian"] }],
    ["Xplore Dundee", [190, 480], "XPLORE DUNDEE {city}", { weight: 6, regions: ["Angus"] }],
    ["Translink", [230, 950], "TRANSLINK METRO {city}", { weight: 10, regions: NORTHERN_IRELAND }],
  ]),
  ...online("taxis_and_rides", "4121", [
    ["Uber", [590, 2800], "UBER *TRIP HELP.UBER.COM", { weight: 7, refundPermille: 10 }],
    [
      "Bolt",
      [520, 2400],
      "BOLT.EU/O/{digits:10} LONDON",
      { weight: 4, regions: GREAT_BRITAIN, refundPermille: 10 },
    ],
    ["FREENOW", [750, 3400], "FREENOW*{code:9} LONDON", { weight: 1.5, regions: GREAT_BRITAIN }],
  ]),
  ...inStore("taxis_and_rides", "4121", [
    ["Black Cab", [780, 3600], "SUMUP *LONDON TAXI {city}", { weight: 2, regions: LONDON }],
    ["A1 Taxis", [500, 2200], "SUMUP *A1 TAXIS {city}", { weight: 1.5 }],
    ["Value Cabs", [550, 2100], "VALUE CABS {city}", { weight: 3, regions: NORTHERN_IRELAND }],
  ]),
  ...online("tolls", "4784", [
    [
      "Dart Charge",
      [240, 260],
      "DART CHARGE LEEDS",
      { weight: 3, regions: [...SOUTH, "Cambridgeshire", "Norfolk"] },
    ],
    [
      "London Congestion Charge",
      [1450, 1550],
      "TFL CONGESTION CHARGE LONDON",
      { weight: 2, regions: LONDON },
    ],
    ["Merseyflow", [190, 210], "MERSEYFLOW RUNCORN", { weight: 2, regions: ["Merseyside", "Lancashire"] }],
    ["M6toll", [690, 980], "M6TOLL LICHFIELD", { weight: 1, regions: GREAT_BRITAIN }],
  ]),
  ...inStore("car_maintenance", "7538", [
    ["Kwik Fit", [4500, 38_500], "KWIK FIT {store:4} {city}", { weight: 2.5, refundPermille: 10 }],
    [
      "Halfords Autocentre",
      [4500, 36_500],
      "HALFORDS AUTOCENTRE {city}",
      { weight: 2.5, refundPermille: 10 },
    ],
    ["Main Street MOT Centre", [4000, 42_000], "MAIN STREET MOT CENTRE {city}", { weight: 2 }],
  ]),
  ...inStore("car_maintenance", "7542", [
    ["IMO Car Wash", [600, 1400], "IMO CAR WASH {city}", { weight: 3 }],
    ["Hand Car Wash", [800, 1800], "SUMUP *HAND CAR WASH {city}", { weight: 3 }],
  ]),
  ...inStore("car_maintenance", "5533", [
    ["Euro Car Parts", [980, 11_500], "EURO CAR PARTS LTD {city}", { weight: 1.5, refundPermille: 50 }],
  ]),
  ...online("bikes_and_scooters", "7999", [
    ["Lime", [220, 890], "LIM*RIDE COST LONDON", { weight: 4, regions: [...LONDON, ...MANCHESTER] }],
    ["Voi", [180, 720], "VOI UK STOCKHOLM", { weight: 3, regions: ["Bristol", "Merseyside", "Hampshire"] }],
    [
      "Beryl",
      [190, 650],
      "BERYL BIKES LONDON",
      { weight: 2, regions: ["Norfolk", "Hampshire", "West Midlands"] },
    ],
  ]),
  ...inStore("sporting_goods", "5940", [
    ["Evans Cycles", [1200, 14_500], "EVANS CYCLES {city}", { weight: 1, refundPermille: 40 }],
    ["Velo Workshop", [1500, 11_500], "ZETTLE_*VELO WORKSHOP {city}", { weight: 1 }],
    ["Edinburgh Bicycle Co-op", [1500, 16_500], "EDINBURGH BICYCLE {city}", { regions: SCOTLAND }],
  ]),
];
