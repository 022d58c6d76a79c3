import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Pharmacies and care (a visit has a county-set fee), hair, beauty, flowers, the vet and good causes. */
export const health: readonly Merchant[] = [
  ...inStore("pharmacies", "5912", [
    ["Apotek Hjärtat", [6_900, 52_900], "APOTEK HJARTAT {city}", { weight: 4, refundPermille: 8 }],
    ["Apoteket", [6_900, 54_900], "APOTEKET {city}", { weight: 4, refundPermille: 8 }],
    ["Kronans Apotek", [6_900, 49_900], "KRONANS APOTEK {store:4} {city}", { weight: 3, refundPermille: 8 }],
    ["DOZ Apotek", [5_900, 44_900], "DOZ APOTEK {city}", { weight: 1.2, refundPermille: 8 }],
  ]),
  ...online("pharmacies", "5912", [
    ["Apotea", [14_900, 69_900], "APOTEA AB STOCKHOLM", { weight: 3, refundPermille: 15 }],
    ["Meds", [12_900, 59_900], "MEDS APOTEK STOCKHOLM", { weight: 0.8, refundPermille: 15 }],
  ]),
  ...inStore("primary_care", "8011", [
    ["Vårdcentralen", [20_000, 30_000], "VARDCENTRALEN {city}", { weight: 2.5, habit: "whole" }],
    ["Capio", [20_000, 39_500], "CAPIO VARDCENTRAL {city}", { weight: 1.2 }],
    ["Närakuten", [30_000, 40_500], "NARAKUTEN {city}", { weight: 0.6, habit: "whole" }],
  ]),
  ...online("primary_care", "8099", [
    ["Kry", [10_000, 27_500], "KRY INTERNATIONAL STOCKHOLM", { weight: 0.9 }],
    ["Min Doktor", [10_000, 27_500], "MIN DOKTOR MALMO", { weight: 0.5 }],
  ]),
  ...inStore("other_health", "8049", [
    ["Kiropraktorkliniken", [59_500, 98_000], "KIROPRAKTORKLINIKEN {city}", { weight: 0.7 }],
    ["Fysioterapi i Centrum", [12_500, 79_500], "FYSIOTERAPI CENTRUM {city}", { weight: 0.8 }],
  ]),
  ...inStore("dental_care", "8021", [
    ["Folktandvården", [38_500, 298_000], "FOLKTANDVARDEN {city}", { weight: 2.5 }],
    ["Praktikertjänst", [59_500, 389_000], "PRAKTIKERTJANST {city}", { weight: 1.2 }],
    ["Aqua Dental", [69_500, 398_000], "AQUA DENTAL {city}", { weight: 0.7 }],
  ]),
  ...inStore("eye_care", "8043", [
    ["Specsavers", [39_500, 329_000], "SPECSAVERS {city}", { weight: 1.5, refundPermille: 20 }],
    ["Synsam", [59_500, 449_000], "SYNSAM {store:3} {city}", { weight: 1.5, refundPermille: 20 }],
    ["Smarteyes", [49_500, 389_000], "SMARTEYES {city}", { weight: 0.8, refundPermille: 20 }],
  ]),
  ...online("eye_care", "8043", [
    ["Lensway", [34_900, 119_000], "LENSWAY GROUP STOCKHOLM", { weight: 0.8, refundPermille: 20 }],
  ]),
  ...inStore("hospitals", "8062", [
    ["Lasarettet", [20_000, 45_000], "LASARETTET KASSA {city}", { weight: 0.8, habit: "whole" }],
    [
      "Capio S:t Göran",
      [20_000, 45_000],
      "CAPIO ST GORAN STOCKHOLM",
      { weight: 0.5, habit: "whole", regions: ["AB"] },
    ],
    ["Aleris", [30_000, 240_000], "ALERIS {city}", { weight: 0.3 }],
  ]),
  ...inStore("hair_and_beauty", "7230", [
    ["Cutters", [37_900, 47_900], "CUTTERS {city}", { weight: 1.5 }],
    ["Salong Saxen", [49_500, 159_000], "SALONG SAXEN {city}", { weight: 2 }],
    ["Klippoteket", [45_000, 149_000], "KLIPPOTEKET {city}", { weight: 1 }],
    ["Barberaren", [29_500, 52_500], "ZETTLE_*BARBERAREN {city}", { weight: 1.5 }],
  ]),
  ...online("hair_and_beauty", "7230", [
    ["Bokadirekt", [39_500, 139_000], "BOKADIREKT STOCKHOLM", { weight: 1, refundPermille: 25 }],
  ]),
  ...inStore("other_personal_care", "7298", [
    ["Yasuragi", [89_500, 320_000], "YASURAGI NACKA", { weight: 0.4, regions: ["AB"] }],
    ["Naglar & Fransar", [49_500, 89_500], "ZETTLE_*NAGLAR FRANSAR {city}", { weight: 1 }],
    ["Massagekliniken", [54_500, 98_500], "MASSAGEKLINIKEN {city}", { weight: 0.8 }],
  ]),
  ...inStore("cosmetics", "5977", [
    ["Kicks", [14_900, 89_900], "KICKS {store:3} {city}", { weight: 2.5, refundPermille: 30 }],
    ["The Body Shop", [14_900, 54_900], "THE BODY SHOP {city}", { weight: 0.8, refundPermille: 25 }],
    ["Rituals", [17_900, 69_900], "RITUALS {city}", { weight: 1.2, refundPermille: 25 }],
  ]),
  ...online("cosmetics", "5977", [
    ["Lyko", [19_900, 89_900], "LYKO ONLINE AB VANSBRO", { weight: 1.5, refundPermille: 40 }],
  ]),
  ...inStore("laundry", "7216", [
    ["Kemtvätten", [14_900, 69_900], "KEMTVATTEN {city}", { weight: 1.5 }],
    ["Vasque Kemtvätt", [15_900, 74_900], "VASQUE KEMTVATT {city}", { weight: 0.8, regions: ["AB", "O"] }],
    ["Tvättomaten", [6_500, 19_900], "TVATTOMATEN {city}", { weight: 0.7 }],
    ["Skomakarn & Nyckel", [14_900, 49_900], "SKOMAKARN NYCKEL {city}", { weight: 0.8 }],
  ]),
  ...inStore("flowers", "5992", [
    ["Interflora", [24_900, 74_900], "INTERFLORA {city}", { weight: 1 }],
    ["Blomsterhandeln Rosen", [12_900, 54_900], "BLOMSTERHANDELN ROSEN {city}", { weight: 1.5 }],
    ["Torgblommor", [9_900, 39_900], "ZETTLE_*TORGBLOMMOR {city}", { weight: 0.8 }],
  ]),
  ...inStore("veterinary", "0742", [
    ["AniCura", [69_500, 690_000], "ANICURA {city}", { weight: 1.2 }],
    ["Evidensia", [64_500, 650_000], "EVIDENSIA DJURSJUKHUS {city}", { weight: 1 }],
    ["Distriktsveterinärerna", [49_500, 320_000], "DISTRIKTSVETERINARERNA {city}", { weight: 0.7 }],
  ]),
  ...online("donations", "8398", [
    ["Röda Korset", [10_000, 50_000], "SVENSKA RODA KORSET STOCKHOLM", { weight: 1.2, habit: "whole" }],
    ["Cancerfonden", [10_000, 50_000], "CANCERFONDEN STOCKHOLM", { weight: 1.2, habit: "whole" }],
    ["Musikhjälpen", [5_000, 30_000], "MUSIKHJALPEN STOCKHOLM", { weight: 0.8, habit: "whole" }],
  ]),
];
