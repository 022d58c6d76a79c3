import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const palma: Destination = {
  city: "Palma",
  region: "IB",
  country: "ES",
  currency: "EUR",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Bar Bosch", [1_450, 5_800], "BAR BOSCH {city}", { weight: 2 }],
      ["Restaurante Sa Roqueta", [2_800, 12_500], "REST SA ROQUETA {city}", { weight: 1.5 }],
      ["Tapas Can Pep", [1_900, 8_400], "TAPAS CAN PEP {city}", { weight: 1.5 }],
    ]),
    ...inStore("coffee", "5814", [["Ca'n Joan de s'Aigo", [480, 2_100], "CAN JOAN DE S AIGO {city}"]]),
    ...inStore("bars", "5813", [["Chiringuito Sol", [900, 5_200], "CHIRINGUITO SOL {city}"]]),
    ...inStore("groceries", "5411", [
      ["Mercadona", [900, 6_200], "MERCADONA {city}", { weight: 2 }],
      ["Eroski", [800, 5_400], "EROSKI CITY {city}"],
    ]),
    ...inStore("public_transit", "4111", [["EMT Palma", [200, 1_000], "EMT {city}"]]),
    ...inStore("taxis_and_rides", "4121", [["Radio Taxi", [950, 3_800], "RADIO TAXI {city}"]]),
    ...inStore("rental_cars", "7512", [["Goldcar", [8_900, 36_500], "GOLDCAR {city}", { habit: "deposit" }]]),
    ...inStore("lodging", "7011", [
      ["Hotel Playa Mar", [9_800, 38_900], "HOTEL PLAYA MAR {city}", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [["El Corte Inglés", [1_900, 14_500], "EL CORTE INGLES {city}"]]),
    ...inStore("pharmacies", "5912", [["Farmacia Central", [450, 3_200], "FARMACIA CENTRAL {city}"]]),
  ],
};
