import type { Destination } from "../../country.ts";
import { abroad } from "./row.ts";

export const cancun: Destination = {
  city: "Cancún",
  region: "QROO",
  country: "MX",
  currency: "MXN",
  merchants: abroad([
    ["ADO", "trains_and_ferries", "4131", [8500, 62000], "ADO BOLETOS {city} MX"],
    [
      "Taxi Aeropuerto",
      "taxis_and_rides",
      "4121",
      [35_000, 95_000],
      "TAXI AEROPUERTO CUN {city} MX",
      { weight: 1.5 },
    ],
    ["OXXO", "convenience_store", "5499", [3500, 32_000], "OXXO {store:4} {city} MX", { weight: 4 }],
    [
      "Chedraui",
      "groceries",
      "5411",
      [12_000, 98_000],
      "CHEDRAUI SELECTO {store:3} {city} MX",
      { weight: 1.5 },
    ],
    ["Starbucks", "coffee", "5814", [7500, 29_000], "STARBUCKS KUKULCAN {city} MX", { weight: 1.5 }],
    ["Marakame Café", "coffee", "5812", [11_000, 48_000], "MARAKAME CAFE {city} MX"],
    ["Tacos Rigo", "fast_food", "5814", [12_000, 42_000], "TACOS RIGO {city} MX", { weight: 2 }],
    ["La Habichuela", "restaurants", "5812", [65_000, 245_000], "LA HABICHUELA {city} MX", { habit: "tip" }],
    ["Porfirio's", "restaurants", "5812", [85_000, 320_000], "PORFIRIOS {city} MX", { habit: "tip" }],
    ["Coco Bongo", "bars", "5813", [45_000, 210_000], "COCO BONGO {city} MX", { habit: "tip" }],
    [
      "La Isla Shopping Village",
      "gifts",
      "5947",
      [18_000, 145_000],
      "ARTESANIAS LA ISLA {city} MX",
      { weight: 1.5 },
    ],
    ["Xcaret", "museums_and_parks", "7996", [195_000, 680_000], "XCARET ECO PARK {city} MX"],
    ["Farmacia Guadalajara", "pharmacies", "5912", [8000, 58_000], "FARM GUADALAJARA {store:4} {city} MX"],
    [
      "Hotel Playa Azul",
      "lodging",
      "7011",
      [285_000, 1_450_000],
      "HOTEL PLAYA AZUL {city} MX",
      { habit: "deposit" },
    ],
  ]),
};
