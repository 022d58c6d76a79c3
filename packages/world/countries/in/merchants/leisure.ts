import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Evenings out, games, sport, learning, and what is given. */
export const leisure: readonly Merchant[] = [
  ...inStore("cinema_and_events", "7832", [
    ["PVR INOX", [45_000, 180_000], "PVR INOX LTD {city} IN", { weight: 3, refundPermille: 10 }],
    ["Cinepolis", [40_000, 160_000], "CINEPOLIS INDIA {city} IN", { weight: 1.5, refundPermille: 10 }],
    ["Asian Cinemas", [25_000, 110_000], "ASIAN CINEMAS {city} IN", { weight: 1.5, regions: ["TS", "AP"] }],
    ["Sathyam Cinemas", [25_000, 110_000], "SPI SATHYAM CINEMAS {city} IN", { weight: 1.5, regions: ["TN"] }],
  ]),
  ...online("cinema_and_events", "7922", [
    ["BookMyShow", [38_000, 240_000], "BIGTREE ENTERTAINMENT MUMBAI IN", { weight: 4, refundPermille: 40 }],
    ["District", [40_000, 320_000], "DISTRICT ZOMATO GURGAON IN", { weight: 1.5, refundPermille: 40 }],
  ]),
  ...inStore("museums_and_parks", "7991", [
    ["ASI Monument", [4000, 25_000], "ASI MONUMENT TICKET {city} IN", { weight: 1.5, habit: "whole" }],
    ["City Museum", [4000, 30_000], "GOVT MUSEUM COUNTER {city} IN", { weight: 1, habit: "whole" }],
    ["Zoological Park", [8000, 40_000], "ZOOLOGICAL PARK {city} IN", { weight: 1.2, habit: "whole" }],
  ]),
  ...inStore("museums_and_parks", "7996", [
    [
      "Wonderla",
      [180_000, 760_000],
      "WONDERLA HOLIDAYS {city} IN",
      { weight: 0.8, regions: ["KA", "KL", "TS", "OD", "TN"] },
    ],
    ["Imagica", [160_000, 680_000], "IMAGICAAWORLD {city} IN", { weight: 0.7, regions: ["MH", "GJ"] }],
  ]),
  ...online("video_games", "5816", [
    ["Google Play Games", [8000, 95_000], "GOOGLE PLAY MUMBAI IN", { weight: 2.5, refundPermille: 30 }],
    ["Steam", [35_000, 320_000], "STEAM PURCHASE HAMBURG DE", { weight: 1.2, refundPermille: 40 }],
    ["Krafton BGMI", [8000, 80_000], "KRAFTON INDIA BANGALORE IN", { weight: 1.2, habit: "whole" }],
    ["PlayStation Store", [50_000, 480_000], "PLAYSTATION NETWORK IN", { weight: 0.8 }],
  ]),
  ...online("gambling", "7995", [
    ["Dream11", [5000, 100_000], "DREAM11 SPORTA TECH MUMBAI IN", { weight: 3, habit: "whole" }],
    ["My11Circle", [5000, 100_000], "MY11CIRCLE PLAY GAMES MUMBAI IN", { weight: 1.2, habit: "whole" }],
    ["RummyCircle", [10_000, 200_000], "RUMMYCIRCLE GAMES24X7 MUMBAI IN", { weight: 1, habit: "whole" }],
  ]),
  ...inStore("gambling", "7995", [
    [
      "Kerala State Lottery",
      [4000, 40_000],
      "KERALA LOTTERY AGENCY {city} IN",
      { weight: 1.5, regions: ["KL"], habit: "whole" },
    ],
    [
      "Deltin Royale",
      [300_000, 2_500_000],
      "DELTIN ROYALE CASINO {city} IN",
      { weight: 0.3, regions: ["GA"], habit: "whole" },
    ],
  ]),
  ...inStore("other_entertainment", "7994", [
    ["Timezone", [50_000, 220_000], "TIMEZONE ENTERTAINMENT {city} IN", { weight: 1 }],
    ["Smaaash", [80_000, 320_000], "SMAAASH ENTERTAINMENT {city} IN", { weight: 0.8 }],
  ]),
  ...inStore("sports_clubs", "7941", [
    ["Box Cricket Turf", [40_000, 180_000], "BOX CRICKET TURF {city} IN", { weight: 1.5, habit: "whole" }],
    [
      "Smash Badminton Academy",
      [20_000, 160_000],
      "SMASH BADMINTON {city} IN",
      { weight: 1.5, habit: "whole" },
    ],
  ]),
  ...online("sports_clubs", "7941", [
    ["Playo", [15_000, 90_000], "PLAYO TECHMASH BANGALORE IN", { weight: 1, refundPermille: 30 }],
  ]),
  ...inStore("courses", "8299", [
    [
      "Vidya Tuition Classes",
      [150_000, 600_000],
      "VIDYA TUITION CLASSES {city} IN",
      { weight: 1.5, habit: "whole" },
    ],
    ["FIITJEE", [400_000, 3_500_000], "FIITJEE LTD {city} IN", { weight: 0.4, habit: "whole" }],
    ["NIIT", [250_000, 2_800_000], "NIIT LTD {city} IN", { weight: 0.5, habit: "whole" }],
    [
      "Nritya Dance School",
      [80_000, 250_000],
      "NRITYA DANCE SCHOOL {city} IN",
      { weight: 1, habit: "whole" },
    ],
  ]),
  ...online("courses", "8299", [
    ["Udemy", [44_900, 149_900], "UDEMY INDIA GURGAON IN", { weight: 1, refundPermille: 60 }],
    ["Physics Wallah", [120_000, 480_000], "PHYSICSWALLAH NOIDA IN", { weight: 1, refundPermille: 20 }],
  ]),
  ...inStore("laundry", "7216", [
    [
      "Shree Dry Cleaners",
      [5000, 35_000],
      "SHREE DRY CLEANERS {city} IN",
      { weight: 3, habit: "whole", noCards: true },
    ],
    ["UClean", [28_000, 140_000], "UCLEAN LAUNDRY {city} IN", { weight: 1.5 }],
    ["Tumbledry", [30_000, 160_000], "TUMBLEDRY SOLUTIONS {city} IN", { weight: 1.2 }],
  ]),
  ...inStore("flowers", "5992", [
    [
      "Phool Mala Bhandar",
      [3000, 40_000],
      "PHOOL MALA BHANDAR {city} IN",
      { weight: 3, habit: "whole", noCards: true },
    ],
    ["Rose Garden Florist", [25_000, 160_000], "ROSE GARDEN FLORIST {city} IN", { weight: 1 }],
    ["Ferns N Petals Shop", [50_000, 220_000], "FNP RETAIL {city} IN", { weight: 0.8 }],
  ]),
  ...inStore("veterinary", "0742", [
    ["Paws and Claws Vet Clinic", [50_000, 380_000], "PAWS AND CLAWS VET {city} IN", { weight: 1 }],
    ["Cessna Lifeline", [80_000, 620_000], "CESSNA LIFELINE VET {city} IN", { weight: 0.6, regions: ["KA"] }],
    [
      "DCC Animal Hospital",
      [60_000, 520_000],
      "DCC ANIMAL HOSPITAL {city} IN",
      { weight: 0.6, regions: ["DL", "HR", "UP"] },
    ],
    ["SPCA Pet Clinic", [10_000, 80_000], "SPCA PET CLINIC {city} IN", { weight: 0.8, habit: "whole" }],
  ]),
  ...inStore("donations", "8661", [
    [
      "Hanuman Mandir",
      [1000, 50_000],
      "SHRI HANUMAN MANDIR {city} IN",
      { weight: 4, habit: "whole", noCards: true },
    ],
    ["ISKCON", [10_000, 250_000], "ISKCON DONATION {city} IN", { weight: 1.5, habit: "whole" }],
    [
      "Gurudwara Sahib",
      [5000, 110_000],
      "GURUDWARA SINGH SABHA {city} IN",
      { weight: 1.2, habit: "whole", noCards: true },
    ],
    [
      "Dargah Committee",
      [2000, 50_000],
      "DARGAH SHARIF COMMITTEE {city} IN",
      { weight: 0.8, habit: "whole" },
    ],
  ]),
  ...online("donations", "8398", [
    ["TTD Srivari Hundi", [10_000, 500_000], "TTD E HUNDI TIRUPATI IN", { weight: 1.5, habit: "whole" }],
    ["Milaap", [20_000, 250_000], "MILAAP SOCIAL VENT BANGALORE IN", { weight: 0.8, habit: "whole" }],
    ["GiveIndia", [30_000, 200_000], "GIVE FOUNDATION MUMBAI IN", { weight: 0.6, habit: "whole" }],
    ["PM CARES Fund", [10_000, 200_000], "PM CARES FUND NEW DELHI IN", { weight: 0.4, habit: "whole" }],
  ]),
];
