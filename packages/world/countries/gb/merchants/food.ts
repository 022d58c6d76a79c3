import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { GREAT_BRITAIN, NORTH, NORTH_WEST, NORTHERN_IRELAND, SCOTLAND, SOUTH, WALES } from "../regions.ts";

/** Supermarkets, corner shops and off-licences. */
export const food: readonly Merchant[] = [
  ...inStore("groceries", "5411", [
    ["Tesco", [480, 9200], "TESCO STORES {store:4} {city}", { weight: 27, refundPermille: 8 }],
    ["Sainsbury's", [450, 8700], "SAINSBURYS S/MKTS {city}", { weight: 15, refundPermille: 8 }],
    ["Asda", [620, 9800], "ASDA STORES {store:4} {city}", { weight: 13, refundPermille: 8 }],
    ["Aldi", [780, 7400], "ALDI {store:2} {store:3} {city}", { weight: 10, regions: GREAT_BRITAIN }],
    ["Morrisons", [560, 8200], "W M MORRISON {city}", { weight: 8, regions: GREAT_BRITAIN }],
    ["Lidl", [620, 6500], "LIDL GB {city}", { weight: 8 }],
    ["Co-op Food", [290, 2600], "CO-OP GROUP FOOD {city}", { weight: 6 }],
    ["Waitrose", [590, 9600], "WAITROSE {store:3} {city}", { weight: 5, regions: GREAT_BRITAIN }],
    ["M&S Simply Food", [420, 4900], "MARKS&SPENCER PLC SACA {city}", { weight: 5, refundPermille: 8 }],
    ["Iceland", [520, 4600], "ICELAND {city}", { weight: 3 }],
    ["Farmfoods", [480, 3900], "FARMFOODS LTD {city}", { weight: 1, regions: GREAT_BRITAIN }],
    ["Booths", [950, 8200], "EH BOOTH & CO {city}", { weight: 1, regions: NORTH_WEST }],
    ["Heron Foods", [320, 2200], "HERON FOODS {city}", { weight: 1.5, regions: NORTH }],
    ["Dunnes Stores", [780, 8800], "DUNNES STORES {city}", { weight: 6, regions: NORTHERN_IRELAND }],
    ["SuperValu", [420, 5200], "SUPERVALU {city}", { weight: 4, regions: NORTHERN_IRELAND }],
    ["Scotmid", [290, 2700], "SCOTMID CO-OP {city}", { weight: 3, regions: SCOTLAND }],
  ]),
  ...online("groceries", "5411", [
    ["Ocado", [4800, 15_800], "OCADO RETAIL LTD HATFIELD", { weight: 3, regions: SOUTH, refundPermille: 30 }],
    ["Tesco Groceries", [4200, 14_500], "TESCO GROCERIES WELWYN GDN CTY", { weight: 5, refundPermille: 30 }],
    ["Gousto", [2990, 5600], "GOUSTO.CO.UK LONDON", { weight: 0.7, refundPermille: 20 }],
  ]),
  ...inStore("groceries", "5499", [
    ["Holland & Barrett", [450, 3400], "HOLLAND & BARRETT {city}", { weight: 0.8, refundPermille: 15 }],
    ["Hillside Farm Shop", [680, 4800], "SUMUP *HILLSIDE FARM SHOP {city}", { weight: 0.6 }],
  ]),
  ...inStore("groceries", "5422", [
    ["Walker & Sons Butchers", [620, 4200], "ZETTLE_*WALKER BUTCHERS {city}", { weight: 0.8 }],
  ]),
  ...inStore("groceries", "5462", [
    ["The Village Bakery", [280, 1480], "ZETTLE_*THE VILLAGE BAKERY {city}", { weight: 0.8 }],
  ]),
  ...inStore("convenience_store", "5499", [
    ["One Stop", [190, 1650], "ONE STOP {store:4} {city}", { weight: 3, regions: GREAT_BRITAIN }],
    ["Spar", [210, 1850], "SPAR {city}", { weight: 3 }],
    ["Premier Stores", [190, 1700], "PREMIER STORES {city}", { weight: 2 }],
    ["Nisa Local", [240, 1900], "NISA LOCAL {city}", { weight: 2, regions: GREAT_BRITAIN }],
    ["Londis", [220, 1800], "LONDIS {city}", { weight: 2, regions: GREAT_BRITAIN }],
    ["Costcutter", [240, 1900], "COSTCUTTER {city}", { weight: 1 }],
    ["Centra", [260, 1900], "CENTRA {city}", { weight: 3, regions: NORTHERN_IRELAND }],
    ["Station Road News", [150, 1500], "STATION ROAD NEWS & WINE {city}", { weight: 1.5 }],
  ]),
  ...inStore("news", "5994", [["WHSmith", [260, 1900], "WH SMITH {city}", { weight: 2, refundPermille: 8 }]]),
  ...inStore("alcohol", "5921", [
    [
      "Majestic Wine",
      [2400, 14_500],
      "MAJESTIC WINE {store:3} {city}",
      { weight: 2, regions: GREAT_BRITAIN },
    ],
    ["Bargain Booze", [680, 3400], "BARGAIN BOOZE {city}", { weight: 2, regions: [...NORTH, ...WALES] }],
    ["The Bottle Shop", [780, 4200], "SUMUP *THE BOTTLE SHOP {city}", { weight: 1 }],
    ["Winemark", [890, 3900], "WINEMARK {city}", { weight: 3, regions: NORTHERN_IRELAND }],
  ]),
  ...online("alcohol", "5921", [
    ["Naked Wines", [4990, 13_500], "NAKEDWINES.COM NORWICH", { weight: 0.7, refundPermille: 15 }],
    ["Laithwaites", [4800, 14_900], "LAITHWAITES WINE GLOUCESTER", { weight: 0.5, refundPermille: 15 }],
  ]),
  ...inStore("tobacco", "5993", [
    ["VPZ", [850, 3600], "VPZ {city}", { weight: 1, regions: GREAT_BRITAIN }],
    ["Evapo", [900, 3800], "EVAPO LTD {city}", { weight: 1, regions: SOUTH }],
    ["Vape Lounge", [790, 3200], "SUMUP *VAPE LOUNGE {city}", { weight: 1 }],
  ]),
];
