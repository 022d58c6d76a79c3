import { subscriptionRows } from "../../subscription-row.ts";
import { directDebit } from "../sepa.ts";

const DEBIT = { channel: "direct_debit", rail: "sepa_direct_debit" } as const;

/** What a small business is charged every month. */
export const business = subscriptionRows(
  [
    [
      "lexoffice",
      "software",
      "5734",
      "HAUFE-LEXWARE LEXOFFICE FREIBURG DE",
      [1590, ["2022-01-01", 1990], ["2024-01-01", 2290]],
      {
        trialDays: 30,
        onAccount: {
          text: directDebit("HAUFE-LEXWARE GMBH + CO. KG LEXOFFICE RG {digits:10}", "09990003030"),
          ...DEBIT,
        },
      },
    ],
    [
      "DATEV",
      "legal_and_accounting",
      "5734",
      "DATEV EG NUERNBERG DE",
      [3450, ["2023-01-01", 3790], ["2025-01-01", 4150]],
      {
        percent: 30,
        onAccount: {
          text: directDebit("DATEV EG RECHNUNG {digits:9} BNR {fixed:6}", "09990003131"),
          ...DEBIT,
        },
      },
    ],
    [
      "Microsoft 365 Business",
      "software",
      "5734",
      "MICROSOFT*365 BUSINESS MSBILL.INFO IE",
      [1050, ["2022-03-01", 1170]],
    ],
    [
      "Google Workspace",
      "software",
      "5734",
      "GOOGLE *WORKSPACE_{code:8} CC@GOOGLE.COM IE",
      [1040, ["2023-04-11", 1150], ["2025-03-17", 1360]],
    ],
    [
      "STRATO",
      "software",
      "5734",
      "STRATO GMBH BERLIN DE",
      [900, ["2023-01-01", 1200]],
      { onAccount: { text: directDebit("STRATO GMBH DRP {digits:9} HOSTING", "09990003232"), ...DEBIT } },
    ],
    [
      "Canva",
      "software",
      "5734",
      "CANVA* I{digits:5}-{digits:8} SYDNEY AU",
      [1199, ["2023-07-01", 1299]],
      { trialDays: 30 },
    ],
    [
      "Adobe Creative Cloud",
      "software",
      "5734",
      "ADOBE *CREATIVE CLOUD DUBLIN IE",
      [5949, ["2022-05-01", 6186], ["2023-04-01", 6664]],
    ],
    ["Gelbe Seiten", "advertising", "7311", "GELBE SEITEN MARKETING FRANKFURT DE", 4900, { percent: 15 }],
  ],
  { business: true },
);
