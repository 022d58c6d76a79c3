import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Books, furniture, tools, sport, presents, animals. */
export const homeAndHobby: readonly Merchant[] = [
  ...inStore("books", "5942", [
    ["Crossword", [28_000, 160_000], "CROSSWORD BOOKSTORES {city} IN", { weight: 1.5, refundPermille: 10 }],
    [
      "Sapna Book House",
      [20_000, 140_000],
      "SAPNA BOOK HOUSE {city} IN",
      { weight: 2, regions: ["KA", "TN", "KL"] },
    ],
    [
      "Higginbothams",
      [20_000, 120_000],
      "HIGGINBOTHAMS {city} IN",
      { weight: 1, regions: ["TN", "KA", "AP"] },
    ],
    ["Student Book Depot", [12_000, 140_000], "STUDENT BOOK DEPOT {city} IN", { weight: 2 }],
  ]),
  ...inStore("furniture", "5712", [
    [
      "IKEA",
      [90_000, 1_600_000],
      "IKEA INDIA PVT LTD {city} IN",
      { weight: 1, regions: ["TS", "MH", "KA"], refundPermille: 60 },
    ],
    ["Home Centre", [110_000, 1_400_000], "HOME CENTRE {city} IN", { weight: 1.2, refundPermille: 40 }],
    ["Godrej Interio", [280_000, 3_200_000], "GODREJ INTERIO {city} IN", { weight: 0.8, refundPermille: 15 }],
    ["Nilkamal", [60_000, 620_000], "NILKAMAL HOMES {city} IN", { weight: 0.8 }],
    ["Sleepwell Gallery", [180_000, 1_900_000], "SLEEPWELL GALLERY {city} IN", { weight: 0.5 }],
  ]),
  ...online("furniture", "5712", [
    [
      "Pepperfry",
      [120_000, 2_200_000],
      "PEPPERFRY TRENDSUTRA MUMBAI IN",
      { weight: 0.8, refundPermille: 70 },
    ],
    [
      "Urban Ladder",
      [150_000, 2_400_000],
      "URBAN LADDER HOME BANGALORE IN",
      { weight: 0.6, refundPermille: 60 },
    ],
  ]),
  ...inStore("hardware", "5251", [
    ["Asian Paints Shop", [45_000, 680_000], "ASIAN PAINTS COLOUR {city} IN", { weight: 1 }],
    ["Mahavir Hardware", [6000, 120_000], "MAHAVIR HARDWARE {city} IN", { weight: 2, habit: "whole" }],
    ["Sri Ram Electricals", [8000, 140_000], "SRI RAM ELECTRICALS {city} IN", { weight: 2, habit: "whole" }],
    ["Jaquar Sanitary House", [60_000, 860_000], "JAQUAR SANITARY HOUSE {city} IN", { weight: 0.5 }],
  ]),
  ...inStore("sporting_goods", "5941", [
    ["Decathlon", [60_000, 480_000], "DECATHLON SPORTS INDIA {city} IN", { weight: 3, refundPermille: 70 }],
    [
      "Sports Station",
      [140_000, 620_000],
      "SPORTS STATION INDIA {city} IN",
      { weight: 0.8, refundPermille: 50 },
    ],
    ["Champion Sports", [25_000, 220_000], "CHAMPION SPORTS {city} IN", { weight: 1 }],
  ]),
  ...inStore("gifts", "5947", [
    ["Archies Gallery", [18_000, 110_000], "ARCHIES GALLERY {city} IN", { weight: 1.2 }],
    ["Hamleys", [80_000, 420_000], "HAMLEYS RELIANCE {city} IN", { weight: 0.8, refundPermille: 30 }],
    ["Cauvery Handicrafts", [60_000, 420_000], "CAUVERY EMPORIUM {city} IN", { weight: 1, regions: ["KA"] }],
    ["Khadi Gramodyog Bhavan", [30_000, 240_000], "KHADI GRAMODYOG BHAVAN {city} IN", { weight: 1 }],
  ]),
  ...online("gifts", "5947", [
    ["Ferns N Petals", [60_000, 240_000], "FERNS N PETALS NEW DELHI IN", { weight: 1, refundPermille: 20 }],
    ["IGP", [60_000, 220_000], "IGP JOIN VENTURES MUMBAI IN", { weight: 0.6, refundPermille: 20 }],
  ]),
  ...inStore("pet_supplies", "5995", [
    [
      "Heads Up For Tails",
      [60_000, 320_000],
      "HEADS UP FOR TAILS {city} IN",
      { weight: 1, refundPermille: 20 },
    ],
    ["Pet Planet Aquarium", [35_000, 220_000], "PET PLANET AQUARIUM {city} IN", { weight: 1.2 }],
  ]),
  ...online("pet_supplies", "5995", [
    ["Supertails", [50_000, 280_000], "SUPERTAILS PETS BANGALORE IN", { weight: 1, refundPermille: 25 }],
  ]),
  ...inStore("other_shopping", "5999", [
    ["Arihant Steel Emporium", [15_000, 180_000], "ARIHANT STEEL EMPORIUM {city} IN", { weight: 1.5 }],
    [
      "Om Pooja Samagri",
      [5000, 42_000],
      "OM POOJA SAMAGRI {city} IN",
      { weight: 2, habit: "whole", noCards: true },
    ],
    ["Kids World Toys", [20_000, 180_000], "KIDS WORLD TOYS {city} IN", { weight: 1 }],
  ]),
];
