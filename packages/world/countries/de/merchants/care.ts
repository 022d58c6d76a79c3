import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Health, looks and what a household has done for it. */
export const care: readonly Merchant[] = [
  ...inStore("pharmacies", "5912", [
    ["Apotheke am Markt", [490, 3600], "APOTHEKE AM MARKT//{city}/DE", { weight: 4 }],
    ["Löwen-Apotheke", [490, 3600], "LOEWEN-APOTHEKE//{city}/DE", { weight: 4 }],
    ["Stern-Apotheke", [490, 3600], "STERN-APOTHEKE//{city}/DE", { weight: 3 }],
    ["easyApotheke", [590, 3400], "EASYAPOTHEKE {city}//{city}/DE", { weight: 2 }],
  ]),
  ...inStore("primary_care", "8011", [
    ["Hausarztpraxis Dr. Lindner", [500, 4900], "PRAXIS DR. LINDNER//{city}/DE", { weight: 2 }],
    ["Hautarztpraxis Dr. Vogt", [2500, 14900], "HAUTARZTPRAXIS DR. VOGT//{city}/DE", { weight: 1.5 }],
    ["Frauenarztpraxis Dr. Brandt", [2500, 9900], "GYN PRAXIS DR. BRANDT//{city}/DE", { weight: 1.5 }],
  ]),
  ...inStore("dental_care", "8021", [
    ["Zahnarztpraxis Dr. Seidel", [6900, 38000], "ZAHNARZT DR. SEIDEL//{city}/DE", { weight: 2 }],
    ["Zahnreinigung Dentalzentrum", [7900, 14900], "DENTALZENTRUM {city}//{city}/DE", { weight: 2 }],
    ["Kieferorthopädie Dr. Thiel", [8900, 49000], "KFO PRAXIS DR. THIEL//{city}/DE", { weight: 0.5 }],
  ]),
  ...inStore("eye_care", "8043", [
    ["Fielmann", [1490, 28900], "FIELMANN {store:4}//{city}/DE", { weight: 5, refundPermille: 20 }],
    ["Apollo-Optik", [1490, 27900], "APOLLO-OPTIK {store:4}//{city}/DE", { weight: 4, refundPermille: 20 }],
    ["Optik Sehnsucht", [4900, 52000], "OPTIK SEHNSUCHT//{city}/DE", { weight: 1 }],
  ]),
  ...inStore("other_health", "8099", [
    ["Physiotherapie Vital", [1200, 6900], "PHYSIOTHERAPIE VITAL//{city}/DE", { weight: 2 }],
    ["Osteopathie Zentrum", [7500, 11900], "OSTEOPATHIE ZENTRUM//{city}/DE", { weight: 1 }],
    ["Sanitätshaus Kern", [1900, 14900], "SANITAETSHAUS KERN//{city}/DE", { weight: 1 }],
  ]),
  ...inStore("hospitals", "8062", [
    ["Klinikum", [1000, 14000], "KLINIKUM {city} KASSE//{city}/DE", { weight: 0.5 }],
  ]),
  ...inStore("cosmetics", "5977", [
    [
      "dm-drogerie markt",
      [490, 3900],
      "DM-DROGERIE MARKT {store:4}//{city}/DE",
      { weight: 10, refundPermille: 4 },
    ],
    ["ROSSMANN", [490, 3700], "ROSSMANN {store:4}//{city}/DE", { weight: 8, refundPermille: 4 }],
    [
      "BUDNI",
      [490, 3600],
      "BUDNIKOWSKY {store:3}//{city}/DE",
      { weight: 6, regions: ["HH", "SH", "BE", "NI"] },
    ],
    ["Douglas", [1490, 9900], "PARFUEMERIE DOUGLAS {store:4}//{city}/DE", { weight: 3, refundPermille: 25 }],
    ["RITUALS", [1290, 5900], "RITUALS COSMETICS//{city}/DE", { weight: 1.5 }],
  ]),
  ...inStore("hair_and_beauty", "7230", [
    ["Klier", [1900, 7900], "FRISEUR KLIER {store:4}//{city}/DE", { weight: 3, habit: "tip" }],
    ["Salon Haarscharf", [2400, 11900], "SALON HAARSCHARF//{city}/DE", { weight: 4, habit: "tip" }],
    [
      "Barbershop Istanbul",
      [1500, 3900],
      "SUMUP *BARBERSHOP ISTANBUL//{city}/DE",
      { weight: 4, habit: "tip" },
    ],
    ["Nagelstudio Diamond", [2500, 6500], "SUMUP *DIAMOND NAILS//{city}/DE", { weight: 2, habit: "tip" }],
    ["Kosmetik am Park", [4500, 12900], "KOSMETIK AM PARK//{city}/DE", { weight: 1, habit: "tip" }],
  ]),
  ...inStore("other_personal_care", "7298", [
    ["Vabali Spa", [3500, 9900], "VABALI SPA//{city}/DE", { weight: 1, regions: ["BE", "NW", "HH"] }],
    [
      "Thai Massage Lotus",
      [3900, 8900],
      "SUMUP *LOTUS THAIMASSAGE//{city}/DE",
      { weight: 1.5, habit: "tip" },
    ],
  ]),
  ...inStore("laundry", "7216", [
    ["Textilreinigung Stichweh", [650, 4200], "TEXTILREINIGUNG {city}//{city}/DE", { weight: 3 }],
    ["Schneiderei Nadel & Faden", [800, 4900], "AENDERUNGSSCHNEIDEREI//{city}/DE", { weight: 2 }],
    ["Eco-Express Waschsalon", [350, 1600], "ECO-EXPRESS WASCHSALON//{city}/DE", { weight: 1.5 }],
  ]),
  ...inStore("flowers", "5992", [
    ["Blume 2000", [790, 3900], "BLUME2000 {store:3}//{city}/DE", { weight: 4 }],
    [
      "Blumen Risse",
      [790, 3900],
      "BLUMEN RISSE {store:3}//{city}/DE",
      { weight: 3, regions: ["NW", "NI", "HE", "BE"] },
    ],
    ["Blumenhaus Rosengarten", [890, 4900], "BLUMENHAUS ROSENGARTEN//{city}/DE", { weight: 3 }],
    [
      "Pflanzen-Kölle",
      [1290, 8900],
      "PFLANZEN-KOELLE//{city}/DE",
      { weight: 1.5, regions: ["BW", "BY", "HE", "BE", "HH"] },
    ],
  ]),
  ...inStore("veterinary", "0742", [
    ["Tierarztpraxis Dr. Wolf", [3900, 22900], "TIERARZTPRAXIS DR. WOLF//{city}/DE", { weight: 3 }],
    ["Kleintierzentrum", [4900, 32900], "KLEINTIERZENTRUM {city}//{city}/DE", { weight: 2 }],
    ["AniCura Tierklinik", [6900, 59000], "ANICURA TIERKLINIK//{city}/DE", { weight: 0.8 }],
  ]),
  ...inStore("home_maintenance", "1799", [
    ["Sanitär Krause", [8900, 59000], "SANITAER KRAUSE GMBH//{city}/DE", { weight: 1.5 }],
    ["Schlüsseldienst Mister Minit", [690, 4900], "MISTER MINIT {store:3}//{city}/DE", { weight: 2 }],
    ["Boels Rental", [2900, 14900], "BOELS RENTAL {store:3}//{city}/DE", { weight: 1 }],
  ]),
  ...inStore("government_fees", "9399", [
    ["Bürgeramt", [600, 6000], "STADT {city} BUERGERAMT//{city}/DE", { weight: 3, habit: "whole" }],
    ["Kfz-Zulassungsstelle", [1500, 5900], "KFZ-ZULASSUNG {city}//{city}/DE", { weight: 1 }],
  ]),
  ...online("donations", "8398", [
    ["Ärzte ohne Grenzen", [1000, 10000], "AERZTE OHNE GRENZEN BERLIN DE", { weight: 3, habit: "whole" }],
    ["UNICEF Deutschland", [1000, 10000], "UNICEF DEUTSCHLAND KOELN DE", { weight: 2, habit: "whole" }],
    ["Deutsche Welthungerhilfe", [1000, 10000], "WELTHUNGERHILFE BONN DE", { weight: 1.5, habit: "whole" }],
    ["betterplace.org", [500, 5000], "BETTERPLACE.ORG BERLIN DE", { weight: 2, habit: "whole" }],
    ["Wikimedia", [500, 5000], "WIKIMEDIA FOERDERGES BERLIN DE", { weight: 1, habit: "whole" }],
  ]),
];
