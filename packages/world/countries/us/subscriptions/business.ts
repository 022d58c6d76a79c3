import { subscriptionRows } from "../../subscription-row.ts";

/** What a small business is charged every month. */
export const business = subscriptionRows(
  [
    [
      "QuickBooks",
      "software",
      "5734",
      "INTUIT *QBOOKS ONLINE CL.INTUIT.COM CA",
      [5000, ["2022-08-01", 5500], ["2023-07-01", 6000], ["2024-07-01", 6500]],
      { percent: 62, trialDays: 30 },
    ],
    [
      "Google Workspace",
      "software",
      "5734",
      "GOOGLE *GSUITE_{code:8} CC@GOOGLE.COM CA",
      [1200, ["2023-04-11", 1440]],
      { trialDays: 14 },
    ],
    ["Slack", "software", "5734", "SLACK {code:11} DUBLIN", [4000, ["2022-09-01", 4375]], { percent: 30 }],
    ["Zoom", "software", "5734", "ZOOM.US 888-799-9666 SAN JOSE CA", [1499, ["2023-02-14", 1599]]],
    ["Mailchimp", "software", "5734", "MAILCHIMP *MISC MAILCHIMP.COM GA", 4500, { percent: 28 }],
    [
      "Canva",
      "software",
      "5734",
      "CANVA* {digits:5}-{digits:8} CAMDEN DE",
      [1299, ["2023-07-01", 1499]],
      { trialDays: 30 },
    ],
    [
      "Shopify",
      "software",
      "5734",
      "SHOPIFY* {digits:9} SHOPIFY.COM DE",
      [2900, ["2023-04-24", 3900]],
      { percent: 26 },
    ],
    ["GitHub", "software", "5734", "GITHUB, INC. GITHUB.COM CA", 2100, { percent: 16 }],
  ],
  { business: true },
);
