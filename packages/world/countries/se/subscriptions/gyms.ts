import { subscriptionRows } from "../../subscription-row.ts";

/** Gyms keep a mandate on the account; the card prints the town. */
export const gyms = subscriptionRows(
  [
    [
      "SATS",
      "gyms",
      "7997",
      "SATS {city}",
      [49_900, ["2022-09-01", 54_900], ["2024-01-01", 59_900]],
      {
        percent: 14,
        onAccount: { text: "Autogiro SATS SPORTS CLUB", channel: "direct_debit", rail: "autogiro" },
      },
    ],
    [
      "Nordic Wellness",
      "gyms",
      "7997",
      "NORDIC WELLNESS {city}",
      [34_900, ["2023-01-01", 39_900]],
      {
        percent: 14,
        onAccount: { text: "Autogiro NORDIC WELLNESS", channel: "direct_debit", rail: "autogiro" },
      },
    ],
    [
      "Fitness24Seven",
      "gyms",
      "7997",
      "FITNESS24SEVEN {city}",
      [24_900, ["2022-05-01", 29_900], ["2024-05-01", 33_900]],
      {
        percent: 12,
        onAccount: { text: "Autogiro FITNESS24SEVEN", channel: "direct_debit", rail: "autogiro" },
      },
    ],
    [
      "Friskis&Svettis",
      "gyms",
      "7997",
      "FRISKIS SVETTIS {city}",
      [299_500, ["2023-01-01", 339_500]],
      { percent: 10, everyMonths: 12 },
    ],
  ],
  { local: true },
);
