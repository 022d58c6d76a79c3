import { subscriptionRows } from "../../subscription-row.ts";
import { directDebit, throughPayPal } from "../sepa.ts";

const DEBIT = { channel: "direct_debit", rail: "sepa_direct_debit" } as const;

/** Software, travel and memberships, and what is paid in the home town. */
export const everyday = [
  ...subscriptionRows([
    // 49 €, 58 € from 2025, 63 € from 2026: § 9 Regionalisierungsgesetz and the Länder's resolutions.
    [
      "Deutschlandticket",
      "public_transit",
      "4111",
      "DB VERTRIEB DEUTSCHLANDTICKET FRANKFURT DE",
      [4900, ["2025-01-01", 5800], ["2026-01-01", 6300]],
      {
        percent: 24,
        onAccount: {
          text: directDebit("DB VERTRIEB GMBH ABO DEUTSCHLAND-TICKET {fixed:9}", "09990001010"),
          ...DEBIT,
        },
      },
    ],
    [
      "BahnCard 25",
      "memberships",
      "4112",
      "DB FERNVERKEHR BAHNCARD FRANKFURT DE",
      [6200, ["2020-02-01", 5570], ["2021-12-12", 5690], ["2022-12-11", 5990], ["2023-12-10", 6290]],
      {
        percent: 12,
        everyMonths: 12,
        onAccount: { text: directDebit("DB FERNVERKEHR AG BAHNCARD 25 {fixed:16}", "09990001111"), ...DEBIT },
      },
    ],
    [
      "ADAC",
      "memberships",
      "8675",
      "ADAC E.V. MUENCHEN DE",
      [8400, ["2020-01-01", 9400]],
      {
        percent: 30,
        everyMonths: 12,
        onAccount: {
          text: directDebit("ADAC E.V. PLUS-MITGLIEDSCHAFT {fixed:9} BEITRAG", "09990001212"),
          ...DEBIT,
        },
      },
    ],
    [
      "Stiftung Warentest",
      "memberships",
      "5968",
      "STIFTUNG WARENTEST BERLIN DE",
      [5490, ["2024-01-01", 5990]],
      {
        percent: 6,
        everyMonths: 12,
        onAccount: {
          text: directDebit("STIFTUNG WARENTEST TEST.DE FLATRATE {fixed:8}", "09990001313"),
          ...DEBIT,
        },
      },
    ],
    [
      "SOS-Kinderdorf",
      "donations",
      "8398",
      "SOS-KINDERDORF E.V. MUENCHEN DE",
      1500,
      {
        percent: 12,
        onAccount: {
          text: directDebit("SOS-KINDERDORF E.V. PATENSCHAFT {fixed:9} DANKE", "09990001414"),
          ...DEBIT,
        },
      },
    ],
    ["iCloud+", "cloud_storage", "5818", "APPLE.COM/BILL HOLLYHILL IE", 299, { percent: 26 }],
    [
      "Google One",
      "cloud_storage",
      "5818",
      "GOOGLE *GOOGLE ONE G.CO/HELPPAY# IE",
      199,
      { percent: 20, onAccount: { text: throughPayPal("GOOGLE PAYMENT IRELAND LIMITED"), ...DEBIT } },
    ],
    [
      "Microsoft 365",
      "software",
      "5734",
      "MICROSOFT*MICROSOFT 365 MSBILL.INFO IE",
      [6900, ["2025-02-20", 9900]],
      { percent: 18, everyMonths: 12, onAccount: { text: throughPayPal("MICROSOFT PAYMENTS"), ...DEBIT } },
    ],
    [
      "Adobe Creative Cloud Foto",
      "software",
      "5734",
      "ADOBE *PHOTOGPHY PLAN DUBLIN IE",
      1189,
      { percent: 8, trialDays: 7 },
    ],
    ["ChatGPT Plus", "software", "5734", "OPENAI *CHATGPT SUBSCR DUBLIN IE", 2300, { percent: 12 }],
    ["Babbel", "courses", "8299", "BABBEL GMBH BERLIN DE", 3897, { percent: 7, everyMonths: 3 }],
    [
      "Blinkist",
      "courses",
      "8299",
      "BLINKS LABS BERLIN DE",
      7999,
      { percent: 5, everyMonths: 12, trialDays: 7 },
    ],
    [
      "Tinder Plus",
      "other_personal_care",
      "7273",
      "GOOGLE *TINDER G.CO/HELPPAY# IE",
      [1499, ["2023-03-01", 1749]],
      { percent: 6 },
    ],
    [
      "HelloFresh",
      "groceries",
      "5411",
      "HELLOFRESH DEUTSCHLAND BERLIN DE",
      [5499, ["2022-08-01", 5899], ["2024-03-01", 6199]],
      { percent: 6, onAccount: { text: throughPayPal("HELLOFRESH DEUTSCHLAND SE + CO. KG"), ...DEBIT } },
    ],
    [
      "Urban Sports Club",
      "gyms",
      "7997",
      "URBAN SPORTS GMBH BERLIN DE",
      [5900, ["2022-01-01", 6100], ["2023-09-01", 6900]],
      {
        percent: 9,
        onAccount: {
          text: directDebit("URBAN SPORTS GMBH USC MITGLIEDSCHAFT {code:10}", "09990001515"),
          ...DEBIT,
        },
      },
    ],
  ]),
  ...subscriptionRows(
    [
      [
        "McFIT",
        "gyms",
        "7997",
        "MCFIT {store:3}//{city}/DE",
        [1990, ["2022-04-01", 2490]],
        {
          percent: 16,
          onAccount: {
            text: directDebit("RSG GROUP GMBH MCFIT {city} BEITRAG {fixed:9}", "09990001616"),
            ...DEBIT,
          },
        },
      ],
      [
        "FitX",
        "gyms",
        "7997",
        "FITX {city}//{city}/DE",
        [2000, ["2022-07-01", 2400], ["2024-01-01", 2900]],
        {
          percent: 12,
          onAccount: {
            text: directDebit("FITX DEUTSCHLAND GMBH STUDIO {city} {fixed:9}", "09990001717"),
            ...DEBIT,
          },
        },
      ],
      [
        "clever fit",
        "gyms",
        "7997",
        "CLEVER FIT {city}//{city}/DE",
        [2490, ["2023-01-01", 2990]],
        {
          percent: 10,
          onAccount: {
            text: directDebit("CLEVER FIT {city} MITGLIEDSBEITRAG {fixed:7}", "09990001818"),
            ...DEBIT,
          },
        },
      ],
      [
        "Musikschule",
        "courses",
        "8299",
        "MUSIKSCHULE {city}//{city}/DE",
        [7900, ["2024-08-01", 8500]],
        {
          percent: 7,
          onAccount: {
            text: directDebit("MUSIKSCHULE {city} UNTERRICHTSENTGELT {fixed:6}", "09990001919"),
            ...DEBIT,
          },
        },
      ],
      [
        "Shurgard",
        "storage",
        "4225",
        "SHURGARD {city}//{city}/DE",
        [8900, ["2023-07-01", 9900]],
        {
          percent: 4,
          onAccount: {
            text: directDebit("SHURGARD GERMANY GMBH LAGERRAUM {fixed:7}", "09990002020"),
            ...DEBIT,
          },
        },
      ],
    ],
    { local: true },
  ),
];
