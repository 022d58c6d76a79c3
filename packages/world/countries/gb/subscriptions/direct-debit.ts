import { subscriptionRows } from "../../subscription-row.ts";

/** A Direct Debit on a current account: the payee's name and a reference of ten digits. */
function debit(payee: string) {
  return {
    onAccount: { text: `DD ${payee} {fixed:10}`, channel: "direct_debit", rail: "bacs" },
  } as const;
}

/** What people rather pay by Direct Debit than by card. */
export const byDirectDebit = [
  ...subscriptionRows([
    [
      "TV Licensing",
      "other_utilities",
      "4899",
      "TV LICENSING BRISTOL",
      // The fee of the year in twelfths: https://commonslibrary.parliament.uk/research-briefings/cbp-8101/
      [
        1212,
        ["2017-04-01", 1225],
        ["2018-04-01", 1254],
        ["2019-04-01", 1287],
        ["2020-04-01", 1312],
        ["2021-04-01", 1325],
        ["2024-04-01", 1412],
        ["2025-04-01", 1454],
      ],
      { percent: 82, ...debit("TV LICENCE MBP") },
    ],
    [
      "Sky TV",
      "streaming",
      "4899",
      "SKY DIGITAL LIVINGSTON",
      [2700, ["2022-04-01", 2900], ["2023-04-01", 3100], ["2024-04-01", 3300], ["2025-04-01", 3500]],
      { percent: 26, ...debit("SKY DIGITAL") },
    ],
    [
      "National Trust",
      "memberships",
      "8641",
      "NATIONAL TRUST MEMBERS SWINDON",
      [7200, ["2022-03-01", 7680], ["2023-03-01", 8400], ["2024-03-01", 9120], ["2025-03-01", 9660]],
      { everyMonths: 12, percent: 14, ...debit("NATIONAL TRUST") },
    ],
    [
      "AA Breakdown Cover",
      "other_insurance",
      "7549",
      "AA MEMBERSHIP BASINGSTOKE",
      [1090, ["2022-06-01", 1190], ["2024-02-01", 1290]],
      { percent: 22, ...debit("AA MEMBERSHIP") },
    ],
    [
      "Specsavers Easyvision",
      "eye_care",
      "8043",
      "SPECSAVERS LENSMAIL SOUTHAMPTON",
      [1700, ["2022-09-01", 1850], ["2024-03-01", 2000]],
      { percent: 10, ...debit("SPECSAVERS LENSMAIL") },
    ],
  ]),
  ...subscriptionRows(
    [
      [
        "PureGym",
        "gyms",
        "7997",
        "PUREGYM {city}",
        [1999, ["2022-05-01", 2199], ["2023-06-01", 2399], ["2024-06-01", 2499]],
        { percent: 16, ...debit("PURE GYM LTD") },
      ],
      [
        "The Gym Group",
        "gyms",
        "7997",
        "THE GYM GROUP {city}",
        [1799, ["2022-06-01", 2099], ["2024-04-01", 2399]],
        { percent: 12, ...debit("THE GYM LTD") },
      ],
      [
        "David Lloyd",
        "gyms",
        "7997",
        "DAVID LLOYD CLUBS {city}",
        [9200, ["2022-04-01", 9800], ["2023-04-01", 10_900], ["2024-04-01", 11_800]],
        { percent: 5, ...debit("DAVID LLOYD LEISURE") },
      ],
      [
        "Better",
        "gyms",
        "7997",
        "GLL BETTER {city}",
        [3550, ["2023-05-01", 3895]],
        { percent: 7, ...debit("GREENWICH LEISURE") },
      ],
      [
        "Big Yellow Self Storage",
        "storage",
        "4225",
        "BIG YELLOW SELF STORAGE {city}",
        [7900, ["2022-07-01", 8600], ["2024-01-01", 9400]],
        { percent: 4, ...debit("BIG YELLOW") },
      ],
    ],
    { local: true },
  ),
];
