import { subscriptionRows } from "../../subscription-row.ts";
import { autoPay, nach } from "./on-account.ts";

/** Storage, software, memberships, and what is paid in the home town. */
export const everyday = [
  ...subscriptionRows([
    ["iCloud+", "cloud_storage", "5818", "APPLE ICLOUD MUMBAI IN", 7500, { percent: 20 }],
    [
      "Google One",
      "cloud_storage",
      "5818",
      "GOOGLE ONE MUMBAI IN",
      13_000,
      { percent: 30, onAccount: autoPay("GOOGLE ONE", "googleplay") },
    ],
    [
      "ChatGPT Plus",
      "software",
      "5734",
      "OPENAI CHATGPT SUBSCR DUBLIN IE",
      [196_500, ["2025-08-19", 199_900]],
      { percent: 10 },
    ],
    [
      "Canva Pro",
      "software",
      "5734",
      "CANVA PTY SYDNEY AU",
      [39_900, ["2023-09-01", 50_000]],
      { percent: 9, trialDays: 30 },
    ],
    ["Truecaller Premium", "software", "5818", "GOOGLE TRUECALLER MUMBAI IN", 7500, { percent: 9 }],
    ["Duolingo", "courses", "8299", "DUOLINGO PITTSBURGH US", 41_900, { percent: 5, trialDays: 14 }],
    [
      "Unacademy",
      "courses",
      "8299",
      "SORTING HAT TECH BANGALORE IN",
      249_900,
      { everyMonths: 3, percent: 6, onAccount: nach("SORTING HAT TECH") },
    ],
    [
      "bbstar",
      "groceries",
      "5411",
      "BIGBASKET BBSTAR BANGALORE IN",
      [29_900, ["2023-01-01", 39_900]],
      { everyMonths: 6, percent: 10 },
    ],
    [
      "Flipkart Black",
      "memberships",
      "5968",
      "FLIPKART INTERNET BANGALORE IN",
      [99_000, ["2025-06-01", 149_000]],
      { everyMonths: 12, percent: 8, onAccount: autoPay("FLIPKART BLACK", "flipkart") },
    ],
    ["Strava", "gyms", "7997", "STRAVA INC SAN FRANCISCO US", 11_900, { percent: 4, trialDays: 30 }],
  ]),
  ...subscriptionRows(
    [
      [
        "Gold's Gym",
        "gyms",
        "7997",
        "GOLDS GYM {city} IN",
        [180_000, ["2024-04-01", 220_000]],
        { percent: 9, onAccount: nach("GOLDS GYM INDIA") },
      ],
      [
        "Anytime Fitness",
        "gyms",
        "7997",
        "ANYTIME FITNESS {city} IN",
        249_900,
        { percent: 7, onAccount: nach("ANYTIME FITNESS") },
      ],
      [
        "Gymkhana Club",
        "sports_clubs",
        "7997",
        "GYMKHANA CLUB {city} IN",
        150_000,
        { everyMonths: 3, percent: 5 },
      ],
    ],
    { local: true },
  ),
];
