import type { Destination } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

export const palma: Destination = {
  city: "Palma",
  region: "Illes Balears",
  country: "ES",
  currency: "EUR",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["La Taberna del Puerto", [2800, 9800], "TABERNA DEL PUERTO PALMA DE MALL", { weight: 2 }],
      ["Restaurante Sa Llotja", [3200, 12_500], "REST SA LLOTJA PALMA DE MALL", { weight: 1.5 }],
      ["Chiringuito Cala Major", [1800, 6500], "CHIRINGUITO CALA MAJOR PALMA DE MALL", { weight: 1.5 }],
    ]),
    ...inStore("coffee", "5814", [
      ["Forn del Santo Cristo", [380, 1650], "FORN SANT CRIST PALMA DE MALL", { weight: 2 }],
      ["Cappuccino", [690, 2600], "GRAN CAFE CAPPUCCINO PALMA DE MALL"],
    ]),
    ...inStore("bars", "5813", [["Bar Espanya", [850, 4200], "BAR ESPANYA PALMA DE MALL"]]),
    ...inStore("groceries", "5411", [
      ["Mercadona", [950, 6200], "MERCADONA PASEO MARITI PALMA DE MALL", { weight: 3 }],
      ["Eroski", [620, 3900], "EROSKI CITY PALMA DE MALL", { weight: 2 }],
    ]),
    ...inStore("public_transit", "4131", [
      ["EMT Palma", [300, 900], "EMT PALMA PALMA DE MALL", { weight: 2 }],
    ]),
    ...inStore("taxis_and_rides", "4121", [
      ["Taxi Palma", [950, 3600], "TAXI LICENCIA {store:4} PALMA DE MALL"],
    ]),
    ...inStore("lodging", "7011", [
      ["Hotel Mirador", [14_500, 52_500], "HOTEL MIRADOR PALMA DE MALL", { habit: "deposit" }],
    ]),
    ...inStore("rental_cars", "7512", [["Goldcar", [9500, 32_500], "GOLDCAR PALMA AEROP PALMA DE MALL"]]),
    ...inStore("clothing", "5651", [["Mango", [2200, 9800], "MANGO JAIME III PALMA DE MALL"]]),
    ...inStore("pharmacies", "5912", [["Farmacia Borne", [590, 2900], "FARMACIA BORNE PALMA DE MALL"]]),
    ...online("museums_and_parks", "7991", [
      ["Catedral de Mallorca", [1000, 4000], "CATEDRAL MALLORCA PALMA"],
    ]),
  ],
};
