import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";
import { GREAT_BRITAIN } from "../regions.ts";

/** What a small firm buys with its card. */
export const business: readonly Merchant[] = [
  ...inStore("office_supplies", "5943", [
    ["Ryman", [390, 4900], "RYMAN {store:4} {city}", { weight: 3, refundPermille: 20 }],
    ["Ryman Print", [690, 6800], "RYMAN PRINT SHOP {city}", { weight: 0.8 }],
  ]),
  ...online("office_supplies", "5111", [
    ["Viking", [2400, 18_500], "VIKING DIRECT LEICESTER", { weight: 2, refundPermille: 30 }],
    ["Vistaprint", [1900, 12_500], "VISTAPRINT UK VENLO", { weight: 1.5, refundPermille: 30 }],
    ["Rajapack", [2900, 24_500], "RAJAPACK LTD BEDFORD", { weight: 1, refundPermille: 20 }],
  ]),
  ...inStore("postage", "9402", [["Post Office", [165, 2800], "POST OFFICE COUNTER {city}", { weight: 6 }]]),
  ...online("postage", "4215", [
    ["Royal Mail", [295, 3200], "ROYAL MAIL GROUP LONDON", { weight: 4, refundPermille: 5 }],
    ["Evri", [275, 1600], "EVRI LEEDS", { weight: 3, refundPermille: 15 }],
    ["Parcel2Go", [350, 3900], "PARCEL2GO.COM BOLTON", { weight: 1.5, refundPermille: 20 }],
    ["DPD", [590, 5400], "DPDGROUP UK LTD OLDBURY", { weight: 1, refundPermille: 10 }],
  ]),
  ...inStore("wholesale", "5199", [
    ["Booker", [4500, 68_500], "BOOKER LTD {store:3} {city}", { weight: 4, refundPermille: 20 }],
    ["Costco Business", [6900, 58_500], "COSTCO WHSLE TRADE {city}", { weight: 2, regions: GREAT_BRITAIN }],
  ]),
  ...inStore("wholesale", "5039", [
    [
      "Travis Perkins",
      [2900, 74_500],
      "TRAVIS PERKINS {store:4} {city}",
      { weight: 2.5, refundPermille: 40 },
    ],
    ["Jewson", [2900, 68_500], "JEWSON LTD {city}", { weight: 1.5, refundPermille: 40 }],
  ]),
  ...inStore("wholesale", "5065", [
    [
      "City Electrical Factors",
      [1900, 42_500],
      "CITY ELECTRICAL FACT {city}",
      { weight: 1.5, refundPermille: 40 },
    ],
  ]),
  ...online("advertising", "7311", [
    ["Google Ads", [5000, 48_500], "GOOGLE *ADS{digits:10} DUBLIN", { weight: 3 }],
    ["Meta Ads", [2500, 38_500], "FACEBK *{code:10} DUBLIN", { weight: 3 }],
    ["Checkatrade", [4900, 14_500], "CHECKATRADE PORTSMOUTH", { weight: 1 }],
    ["LinkedIn Ads", [4500, 42_500], "LINKEDIN *{digits:9} LNKD.IN/BILL", { weight: 0.7 }],
  ]),
  ...online("software", "5734", [
    ["Microsoft Azure", [1490, 24_500], "MSFT *AZURE DUBLIN", { weight: 1.2 }],
    ["Amazon Web Services", [1290, 28_500], "AWS EMEA AWS.AMAZON.CO", { weight: 1.5 }],
    ["Adobe Stock", [2600, 6400], "ADOBE *STOCK DUBLIN", { weight: 0.6 }],
    ["123 Reg", [1190, 5900], "123-REG.CO.UK HAYES", { weight: 1 }],
  ]),
  ...online("legal_and_accounting", "8931", [
    ["TaxAssist Accountants", [9500, 64_500], "TAXASSIST ACCOUNTANTS NORWICH", { weight: 1.5 }],
    ["TaxScouts", [11_900, 16_900], "TAXSCOUTS.COM LONDON", { weight: 1 }],
  ]),
  ...inStore("legal_and_accounting", "8111", [
    ["Hargreaves Solicitors", [18_000, 118_000], "HARGREAVES SOLICITORS {city}", { weight: 1 }],
    ["Irwin Bell Conveyancing", [24_000, 148_000], "IRWIN BELL LAW {city}", { weight: 0.6 }],
  ]),
  ...online("professional_services", "7361", [
    ["Indeed", [4900, 28_500], "INDEED UK DUBLIN", { weight: 1.5 }],
    ["Fiverr", [1900, 18_500], "FIVERR EU LIMASSOL", { weight: 1.5, mcc: "7399", refundPermille: 40 }],
    ["Regus", [9500, 48_500], "REGUS MANAGEMENT UK LONDON", { weight: 1, mcc: "7399" }],
  ]),
  ...online("government_fees", "9399", [
    ["HM Passport Office", [8850, 10_000], "HM PASSPORT OFFICE LONDON", { weight: 1 }],
    ["DVLA", [1400, 2000], "DVLA DRIVING LICENCE SWANSEA", { weight: 1.5 }],
    ["DVSA", [2300, 6200], "DVSA DRIVING TEST NOTTINGHAM", { weight: 0.8 }],
  ]),
];
