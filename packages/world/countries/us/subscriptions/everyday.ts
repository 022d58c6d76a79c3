import { subscriptionRows } from "./row.ts";

/** Software, shops and habits, and what is paid in the home town. */
export const everyday = [
  ...subscriptionRows([
    ["iCloud+", "software", "5818", "APPLE.COM/BILL 866-712-7753 CA", 299],
    ["Google One", "software", "5818", "GOOGLE *GOOGLE ONE G.CO/HELPPAY# CA", 299],
    ["Dropbox", "software", "5734", "DROPBOX*{code:12} DROPBOX.COM CA", 1199],
    [
      "Microsoft 365",
      "software",
      "5734",
      "MICROSOFT*MICROSOFT 365 MSBILL.INFO WA",
      [999, ["2025-01-16", 1299]],
    ],
    [
      "Adobe Creative Cloud",
      "software",
      "5734",
      "ADOBE *CREATIVE CLOUD 408-536-6000 CA",
      [5299, ["2022-04-27", 5499], ["2023-11-01", 5999]],
    ],
    ["1Password", "software", "5734", "1PASSWORD TORONTO", 499],
    ["ChatGPT Plus", "software", "5734", "OPENAI *CHATGPT SUBSCR OPENAI.COM CA", 2000],
    [
      "Amazon Prime",
      "shopping",
      "5968",
      "AMAZON PRIME*{code:9} AMZN.COM/BILL WA",
      [1299, ["2022-02-18", 1499]],
    ],
    ["Walmart+", "shopping", "5968", "WMT PLUS {digits:8} WALMART.COM AR", 1295],
    ["Chewy Autoship", "shopping", "5995", "CHEWY.COM AUTOSHIP 800-672-4399 FL", 4298],
    ["HelloFresh", "groceries", "5411", "HELLOFRESH NEW YORK NY", 7193],
    ["Headspace", "lifestyle", "5968", "HEADSPACE INC. SANTA MONICA CA", 1299],
    ["Calm", "lifestyle", "5968", "CALM.COM 415-984-4250 CA", 1499],
    ["Peloton App", "fitness", "7997", "PELOTON* MEMBERSHIP NEW YORK NY", [1299, ["2025-10-01", 1599]]],
    ["Strava", "fitness", "7997", "STRAVA 415-935-3900 CA", [599, ["2023-01-15", 1199]]],
    ["Duolingo", "education", "8299", "DUOLINGO, INC. PITTSBURGH PA", 1299],
    ["MasterClass", "education", "8299", "MASTERCLASS* SAN FRANCISCO CA", 1500],
  ]),
  ...subscriptionRows(
    [
      [
        "Planet Fitness",
        "fitness",
        "7997",
        "ABC*PLANET FITNESS {city} {region}",
        [1000, ["2024-06-28", 1500]],
      ],
      ["LA Fitness", "fitness", "7997", "LA FITNESS {city} {region}", 3999],
      ["YMCA", "fitness", "7997", "YMCA OF {city} {city} {region}", 5800],
      ["Orangetheory Fitness", "fitness", "7997", "ORANGETHEORY FITNESS {city} {region}", 11900],
      ["Public Storage", "other", "4225", "PUBLIC STORAGE {digits:5} {city} {region}", 8900],
      ["Mister Car Wash", "transport", "7542", "MISTER CAR WASH #{store:4} {city} {region}", 3299],
    ],
    { local: true },
  ),
];
