import type { Destination } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Holidays paid for in euros. */
export const eurozone: readonly Destination[] = [
  {
    city: "Palma",
    region: "PM",
    country: "ES",
    currency: "EUR",
    merchants: [
      ...inStore("restaurants", "5812", [
        ["Restaurante Ca'n Toni", [2600, 9800], "REST CA N TONI {city} ES", { weight: 3 }],
        ["Celler Sa Premsa", [2400, 8200], "CELLER SA PREMSA {city} ES", { weight: 2 }],
        ["Tapas Es Baluard", [1900, 7200], "TAPAS ES BALUARD {city} ES", { weight: 2 }],
      ]),
      ...inStore("coffee", "5814", [
        ["Ca'n Joan de s'Aigo", [420, 1900], "CAN JOAN DE S AIGO {city} ES", { weight: 2 }],
        ["Cappuccino Grand Café", [690, 2900], "CAPPUCCINO BORNE {city} ES"],
      ]),
      ...inStore("bars", "5813", [
        ["Bierkönig", [1200, 6900], "BIERKONIG PLAYA DE PALMA ES", { weight: 1.5 }],
      ]),
      ...inStore("groceries", "5411", [
        ["Mercadona", [890, 5900], "MERCADONA {city} ES", { weight: 4 }],
        ["Eroski Center", [690, 4900], "EROSKI CENTER {city} ES", { weight: 2 }],
      ]),
      ...inStore("lodging", "7011", [
        ["Hotel Playa Golf", [14900, 89000], "HOTEL PLAYA GOLF {city} ES", { weight: 2, habit: "deposit" }],
        ["Hostal Ritzi", [8900, 39000], "HOSTAL RITZI {city} ES", { habit: "deposit" }],
      ]),
      ...inStore("rental_cars", "7512", [
        ["Goldcar", [8900, 32900], "GOLDCAR AEROPUERTO {city} ES", { habit: "deposit" }],
      ]),
      ...inStore("public_transit", "4111", [["EMT Palma", [200, 1000], "EMT {city} BUS ES", { weight: 3 }]]),
      ...inStore("taxis_and_rides", "4121", [
        ["Radio Taxi", [900, 3600], "RADIO TAXI {city} ES", { weight: 2 }],
      ]),
      ...inStore("fuel", "5541", [["Repsol", [2900, 7900], "REPSOL ES {store:5} {city} ES"]]),
      ...inStore("gifts", "5947", [["Souvenirs Mallorca", [690, 3900], "SOUVENIRS MALLORCA {city} ES"]]),
    ],
  },
  {
    city: "Wien",
    region: "W",
    country: "AT",
    currency: "EUR",
    merchants: [
      ...inStore("restaurants", "5812", [
        ["Figlmüller", [2600, 9200], "FIGLMUELLER WOLLZEILE {city} AT", { weight: 3 }],
        ["Gasthaus Pöschl", [2200, 7900], "GASTHAUS POESCHL {city} AT", { weight: 2 }],
        ["Heuriger Zahel", [1900, 6900], "HEURIGER ZAHEL {city} AT", { weight: 1.5 }],
      ]),
      ...inStore("fast_food", "5814", [
        ["Bitzinger Würstelstand", [490, 1800], "BITZINGER WUERSTELSTAND {city} AT", { weight: 2 }],
      ]),
      ...inStore("coffee", "5814", [
        ["Café Central", [890, 3900], "CAFE CENTRAL {city} AT", { weight: 2 }],
        ["Aida", [590, 2200], "AIDA CAFE KONDITOREI {city} AT", { weight: 2 }],
      ]),
      ...inStore("groceries", "5411", [
        ["BILLA", [490, 3900], "BILLA DANKT {store:4} {city} AT", { weight: 4 }],
        ["SPAR", [490, 3900], "SPAR DANKT {store:4} {city} AT", { weight: 3 }],
      ]),
      ...inStore("lodging", "7011", [
        ["Hotel Stefanie", [15900, 69000], "HOTEL STEFANIE {city} AT", { weight: 1.5, habit: "deposit" }],
        ["Ruby Lissi", [10900, 42000], "RUBY LISSI HOTEL {city} AT", { habit: "deposit" }],
      ]),
      ...inStore("public_transit", "4111", [
        ["Wiener Linien", [240, 1920], "WIENER LINIEN AUTOMAT {city} AT", { weight: 4 }],
      ]),
      ...inStore("museums_and_parks", "7991", [
        ["Schloß Schönbrunn", [1800, 9800], "SCHLOSS SCHOENBRUNN {city} AT", { weight: 2 }],
      ]),
      ...inStore("gifts", "5947", [["Manner Shop", [590, 3200], "MANNER SHOP {city} AT"]]),
      ...online("trains_and_ferries", "4112", [
        ["ÖBB", [1490, 8900], "OEBB TICKETSHOP WIEN AT", { weight: 1.5 }],
      ]),
    ],
  },
  {
    city: "Amsterdam",
    region: "NH",
    country: "NL",
    currency: "EUR",
    merchants: [
      ...inStore("restaurants", "5812", [
        ["Café Loetje", [2600, 9600], "CAFE LOETJE {city} NLD", { weight: 2 }],
        ["Pancakes Amsterdam", [1700, 6400], "PANCAKES {city} NLD", { weight: 2 }],
        ["Indrapura", [3200, 11900], "INDRAPURA {city} NLD"],
      ]),
      ...inStore("fast_food", "5814", [["FEBO", [350, 1500], "FEBO {city} NLD", { weight: 2 }]]),
      ...inStore("coffee", "5814", [
        ["Coffee Company", [390, 1600], "COFFEECOMPANY {city} NLD", { weight: 2 }],
      ]),
      ...inStore("groceries", "5411", [
        ["Albert Heijn", [490, 4200], "ALBERT HEIJN {store:4} {city} NLD", { weight: 4 }],
      ]),
      ...inStore("lodging", "7011", [
        ["Hotel Jansen", [14900, 62000], "HOTEL JANSEN {city} NLD", { weight: 1.5, habit: "deposit" }],
        ["Linden Hotel", [12900, 54000], "LINDEN HOTEL {city} NLD", { habit: "deposit" }],
      ]),
      ...inStore("public_transit", "4111", [
        ["GVB", [340, 950], "NLOV{code:10} GVB UTRECHT NLD", { weight: 4 }],
      ]),
      ...inStore("museums_and_parks", "7991", [
        ["Rijksmuseum", [2250, 9000], "RIJKSMUSEUM {city} NLD", { weight: 1.5 }],
      ]),
      ...inStore("bikes_and_scooters", "7999", [
        ["MacBike", [1200, 6400], "MACBIKE {city} NLD", { weight: 1.5 }],
      ]),
      ...inStore("gifts", "5947", [["HEMA", [490, 3400], "HEMA EV{store:3} {city} NLD", { weight: 1.5 }]]),
    ],
  },
];
