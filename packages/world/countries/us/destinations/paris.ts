import type { Destination } from "../../country.ts";
import { abroad } from "./row.ts";

export const paris: Destination = {
  city: "Paris",
  region: "IDF",
  country: "FR",
  currency: "EUR",
  merchants: abroad([
    ["RATP", "public_transit", "4111", [215, 2950], "RATP {fixed:5} {city}", { weight: 4 }],
    ["G7 Taxi", "taxis_and_rides", "4121", [1100, 5800], "TAXI G7 {city}", { weight: 1.5 }],
    ["Boulangerie du Marais", "coffee", "5462", [280, 1400], "BOULANG. DU MARAIS {city} 4", { weight: 3 }],
    ["Café de la Mairie", "coffee", "5812", [320, 1900], "CAFE DE LA MAIRIE {city} 6", { weight: 2 }],
    ["Le Petit Bistrot", "restaurants", "5812", [3200, 11500], "LE PETIT BISTROT {city} 5"],
    ["Bouillon Chartier", "restaurants", "5812", [2200, 6500], "BOUILLON CHARTIER {city} 9"],
    ["Crêperie Josselin", "restaurants", "5812", [1800, 5400], "CREPERIE JOSSELIN {city} 14"],
    ["Monoprix", "groceries", "5411", [550, 3900], "MONOPRIX {store:4} {city}", { weight: 2 }],
    ["Franprix", "groceries", "5411", [380, 2400], "FRANPRIX {store:4} {city}"],
    ["Pharmacie du Louvre", "pharmacies", "5912", [600, 3400], "PHIE DU LOUVRE {city} 1"],
    ["Galeries Lafayette", "department_stores", "5311", [2900, 28500], "GALERIES LAFAYETTE {city} 9"],
    ["Fnac", "books", "5942", [1200, 6900], "FNAC {city} {city}"],
    ["Musée du Louvre", "museums_and_parks", "7991", [2200, 8800], "MUSEE DU LOUVRE {city} 1"],
    [
      "Hôtel des Grandes Écoles",
      "lodging",
      "7011",
      [14500, 58500],
      "HOTEL GRANDES ECOLES {city} 5",
      { habit: "deposit" },
    ],
  ]),
};
