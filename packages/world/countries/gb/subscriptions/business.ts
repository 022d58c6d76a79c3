import { subscriptionRows } from "../../subscription-row.ts";

/** What a small company is charged. */
export const business = subscriptionRows(
  [
    [
      "Xero",
      "software",
      "5734",
      "XERO UK LTD MILTON KEYNES",
      [2600, ["2021-09-14", 2800], ["2022-09-14", 3000], ["2023-09-13", 3300]],
      { percent: 40, trialDays: 30 },
    ],
    [
      "Google Workspace",
      "software",
      "5734",
      "GOOGLE *GSUITE_{code:8} DUBLIN",
      [920, ["2023-04-11", 1104], ["2025-01-15", 1320]],
      { percent: 45 },
    ],
    [
      "Canva",
      "software",
      "5734",
      "CANVA* {digits:5}-{digits:8} LONDON",
      [1099, ["2024-09-01", 1300]],
      { percent: 22, trialDays: 30 },
    ],
    ["Zoom", "software", "5734", "ZOOM.COM SAN JOSE", [1199, ["2023-02-14", 1299]], { percent: 20 }],
    [
      "Companies House",
      "government_fees",
      "9399",
      "COMPANIES HOUSE CARDIFF",
      [1300, ["2024-05-01", 3400]],
      { everyMonths: 12, percent: 70 },
    ],
    [
      "ICO Data Protection Fee",
      "government_fees",
      "9399",
      "ICO WILMSLOW",
      [3500, ["2025-02-17", 4700]],
      {
        everyMonths: 12,
        percent: 60,
        onAccount: { text: "DD INFORMATION COMMISS {fixed:10}", channel: "direct_debit", rail: "bacs" },
      },
    ],
  ],
  { business: true },
);
