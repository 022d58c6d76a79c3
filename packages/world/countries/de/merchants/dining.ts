import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

const SOUTH = ["BY", "BW"];
const NORTH = ["HB", "HH", "MV", "NI", "SH"];

/** What is eaten and drunk elsewhere. Tips are rounded up before the card is charged, so few bills change. */
export const dining: readonly Merchant[] = [
  ...inStore("restaurants", "5812", [
    [
      "Trattoria Da Salvatore",
      [2200, 8800],
      "TRATTORIA DA SALVATORE//{city}/DE",
      { weight: 3, habit: "tip" },
    ],
    ["Pizzeria Bella Napoli", [1650, 6200], "PIZZERIA BELLA NAPOLI//{city}/DE", { weight: 3, habit: "tip" }],
    ["Ristorante La Piazza", [2400, 9800], "RISTORANTE LA PIAZZA//{city}/DE", { weight: 2, habit: "tip" }],
    ["Taverna Mykonos", [2100, 7800], "TAVERNA MYKONOS//{city}/DE", { weight: 2, habit: "tip" }],
    ["Gasthaus zur Linde", [2000, 8200], "GASTHAUS ZUR LINDE//{city}/DE", { weight: 3, habit: "tip" }],
    [
      "Augustiner Wirtshaus",
      [2200, 8600],
      "AUGUSTINER WIRTSHAUS//{city}/DE",
      { weight: 4, regions: ["BY"], habit: "tip" },
    ],
    [
      "Maultaschenstube",
      [1900, 6900],
      "MAULTASCHENSTUBE//{city}/DE",
      { weight: 2, regions: ["BW"], habit: "tip" },
    ],
    [
      "Brauhaus am Dom",
      [2000, 7900],
      "BRAUHAUS AM DOM//{city}/DE",
      { weight: 3, regions: ["NW", "RP"], habit: "tip" },
    ],
    [
      "Fischhaus Störtebeker",
      [2200, 8400],
      "FISCHHAUS STOERTEBEKER//{city}/DE",
      { weight: 2, regions: NORTH, habit: "tip" },
    ],
    ["Saigon Garden", [1500, 5900], "SAIGON GARDEN//{city}/DE", { weight: 3, habit: "tip" }],
    ["Sushi Kaito", [1900, 7400], "SUMUP *SUSHI KAITO//{city}/DE", { weight: 2, habit: "tip" }],
    ["Taj Mahal", [1700, 6800], "TAJ MAHAL IND. RESTAURANT//{city}/DE", { weight: 2, habit: "tip" }],
    ["L'Osteria", [1900, 6900], "L OSTERIA {city}//{city}/DE", { weight: 3, habit: "tip" }],
    ["Vapiano", [1450, 4600], "VAPIANO {store:3}//{city}/DE", { weight: 2 }],
    ["Hans im Glück", [1700, 5900], "HANS IM GLUECK BURGERGRILL//{city}/DE", { weight: 2, habit: "tip" }],
    [
      "Block House",
      [2900, 11500],
      "BLOCK HOUSE {store:3}//{city}/DE",
      { weight: 1.5, regions: [...NORTH, "BE", "NW", "BY"], habit: "tip" },
    ],
    ["Peter Pane", [1900, 6400], "PETER PANE {store:2}//{city}/DE", { weight: 1.5, habit: "tip" }],
    ["IKEA Restaurant", [520, 2600], "IKEA RESTAURANT//{city}/DE", { weight: 1 }],
    ["Kantine Casino", [480, 1150], "ARAMARK BETRIEBSRESTAURANT//{city}/DE", { weight: 3 }],
  ]),
  ...inStore("fast_food", "5814", [
    ["McDonald's", [520, 2900], "MCDONALDS {store:4}//{city}/DE", { weight: 6 }],
    ["Burger King", [560, 2800], "BURGER KING {store:5}//{city}/DE", { weight: 4 }],
    ["Subway", [520, 1900], "SUBWAY {store:5}//{city}/DE", { weight: 2 }],
    ["KFC", [650, 2900], "KFC {city} {store:3}//{city}/DE", { weight: 2 }],
    ["NORDSEE", [590, 2200], "NORDSEE FIL. {store:3}//{city}/DE", { weight: 2 }],
    ["Mustafas Kebap", [550, 1950], "MUSTAFAS KEBAP//{city}/DE", { weight: 5 }],
    ["Anadolu Döner", [550, 1850], "SUMUP *ANADOLU DOENER//{city}/DE", { weight: 5 }],
    ["Imbiss am Markt", [420, 1650], "ZETTLE_*IMBISS AM MARKT//{city}/DE", { weight: 2.5 }],
    [
      "Curry & Pommes",
      [480, 1550],
      "CURRY UND POMMES//{city}/DE",
      { weight: 2, regions: ["BE", "NW", "BB"] },
    ],
    ["dean&david", [890, 2300], "DEAN + DAVID//{city}/DE", { weight: 1.5 }],
  ]),
  ...inStore("coffee", "5462", [
    ["Bäckerei Müller", [240, 1150], "BAECKEREI MUELLER FIL {store:3}//{city}/DE", { weight: 6 }],
    ["BackWerk", [260, 1050], "BACKWERK {store:4}//{city}/DE", { weight: 4 }],
    [
      "Kamps",
      [260, 1150],
      "KAMPS BACKSTUBE {store:4}//{city}/DE",
      { weight: 3, regions: ["NW", "HE", "RP", "NI"] },
    ],
    ["Ditsch", [240, 860], "DITSCH {store:4} HBF//{city}/DE", { weight: 3 }],
    [
      "Junge Die Bäckerei",
      [280, 1250],
      "JUNGE DIE BAECKEREI//{city}/DE",
      { weight: 4, regions: ["HH", "SH", "MV"] },
    ],
    [
      "Steinecke",
      [260, 1100],
      "STEINECKE BROTMEISTEREI//{city}/DE",
      { weight: 3, regions: ["BE", "BB", "ST", "NI"] },
    ],
    ["Rischart", [320, 1650], "RISCHART//{city}/DE", { weight: 3, regions: ["BY"] }],
  ]),
  ...inStore("coffee", "5814", [
    ["Starbucks", [420, 1350], "STARBUCKS {store:5}//{city}/DE", { weight: 3 }],
    [
      "Einstein Kaffee",
      [390, 1450],
      "EINSTEIN KAFFEE//{city}/DE",
      { weight: 2, regions: ["BE", "BB", "HE"] },
    ],
    [
      "Café Extrablatt",
      [650, 2900],
      "CAFE EXTRABLATT//{city}/DE",
      { weight: 2, regions: ["NW", "NI", "HE"], habit: "tip" },
    ],
    ["Kaffeerösterei Morgenrot", [360, 1450], "SUMUP *ROESTEREI MORGENROT//{city}/DE", { weight: 3 }],
    ["Eiscafé Venezia", [280, 1650], "EISCAFE VENEZIA//{city}/DE", { weight: 2.5 }],
    ["Café Luise", [480, 2100], "SUMUP *CAFE LUISE//{city}/DE", { weight: 2, habit: "tip" }],
  ]),
  ...inStore("bars", "5813", [
    ["Kneipe Zum Anker", [850, 4200], "KNEIPE ZUM ANKER//{city}/DE", { weight: 3, habit: "tip" }],
    ["Irish Pub Molly's", [950, 4900], "MOLLYS IRISH PUB//{city}/DE", { weight: 2, habit: "tip" }],
    ["Bar Nachtfalter", [1100, 5600], "SUMUP *BAR NACHTFALTER//{city}/DE", { weight: 2, habit: "tip" }],
    ["Sausalitos", [1450, 5200], "SAUSALITOS {city}//{city}/DE", { weight: 1.5, habit: "tip" }],
    ["Biergarten am See", [950, 4400], "BIERGARTEN AM SEE//{city}/DE", { weight: 3, regions: SOUTH }],
    ["Club Maschinenraum", [800, 3900], "CLUB MASCHINENRAUM//{city}/DE", { weight: 1 }],
  ]),
  ...online("food_delivery", "5814", [
    ["Lieferando", [1450, 4900], "LIEFERANDO.DE {code:6} BERLIN DE", { weight: 7, refundPermille: 12 }],
    ["Uber Eats", [1500, 5200], "UBER *EATS HELP.UBER.COM NL", { weight: 3, refundPermille: 15 }],
    ["Wolt", [1500, 5400], "WOLT BERLIN DE", { weight: 3, refundPermille: 12 }],
    ["Domino's", [1350, 4200], "DOMINOS PIZZA DEUTSCHL HAMBURG DE", { weight: 2 }],
  ]),
];
