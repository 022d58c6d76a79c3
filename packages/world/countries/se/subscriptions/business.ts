import { subscriptionRows } from "../../subscription-row.ts";

export const business = subscriptionRows(
  [
    [
      "Fortnox",
      "software",
      "5734",
      "FORTNOX AB VAXJO",
      [23_900, ["2022-04-01", 28_900], ["2024-02-01", 34_900]],
      { percent: 60, onAccount: { text: "Autogiro FORTNOX AB", channel: "direct_debit", rail: "autogiro" } },
    ],
    [
      "Google Workspace",
      "software",
      "5734",
      "GOOGLE*GSUITE DUBLIN",
      [11_960, ["2023-04-11", 13_800]],
      { percent: 45 },
    ],
    [
      "Adobe Creative Cloud",
      "software",
      "5734",
      "ADOBE SYSTEMS DUBLIN",
      [66_110, ["2024-06-01", 75_900]],
      { percent: 30 },
    ],
  ],
  { business: true },
);
