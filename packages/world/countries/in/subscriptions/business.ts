import { subscriptionRows } from "../../subscription-row.ts";
import { nach } from "./on-account.ts";

/** What a small business is charged. */
export const business = subscriptionRows(
  [
    [
      "Zoho Books",
      "software",
      "5734",
      "ZOHO CORPORATION CHENNAI IN",
      [88_382, ["2024-04-01", 106_082]],
      { onAccount: nach("ZOHO CORPORATION PVT LTD") },
    ],
    [
      "Google Workspace",
      "software",
      "5734",
      "GOOGLE GSUITE MUMBAI IN",
      [44_250, ["2023-04-11", 48_463], ["2025-03-17", 56_870]],
    ],
    ["Zoom", "software", "5734", "ZOOM COM MUMBAI IN", [153_400, ["2024-03-01", 156_940]]],
    ["Vyapar", "software", "5734", "SIMPLY VYAPAR APPS BANGALORE IN", 339_900, { everyMonths: 12 }],
    ["Tally Prime", "software", "5734", "TALLY SOLUTIONS BANGALORE IN", 212_400, { everyMonths: 3 }],
    [
      "IndiaMART",
      "advertising",
      "7311",
      "INDIAMART INTERMESH NOIDA IN",
      354_000,
      { onAccount: nach("INDIAMART INTERMESH") },
    ],
  ],
  { business: true },
);
