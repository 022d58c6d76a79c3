import type { Destination } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

export const paris: Destination = {
  city: "Paris",
  region: "Ile-de-France",
  country: "FR",
  currency: "EUR",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Bouillon Chartier", [1900, 6800], "BOUILLON CHARTIER PARIS 9", { weight: 2 }],
      ["Brasserie du Marais", [3200, 13_500], "BRASSERIE DU MARAIS PARIS 4", { weight: 2 }],
      ["L'As du Fallafel", [850, 3200], "L AS DU FALLAFEL PARIS 4"],
    ]),
    ...inStore("coffee", "5462", [
      ["Paul", [450, 1850], "PAUL GARE DU NORD PARIS 10", { weight: 2 }],
      ["Boulangerie Martin", [320, 1450], "SUMUP *BOULANGERIE MAR PARIS 11", { weight: 1.5 }],
    ]),
    ...inStore("bars", "5813", [["Le Comptoir", [1100, 4800], "LE COMPTOIR PARIS 6"]]),
    ...inStore("groceries", "5411", [
      ["Monoprix", [720, 4200], "MONOPRIX {store:4} PARIS", { weight: 2 }],
      ["Franprix", [480, 2600], "FRANPRIX {store:4} PARIS", { weight: 2 }],
    ]),
    ...inStore("public_transit", "4111", [["RATP", [215, 3200], "RATP PARIS 12", { weight: 3 }]]),
    ...inStore("taxis_and_rides", "4121", [["Taxi G7", [1450, 6500], "TAXI G7 CLICHY"]]),
    ...inStore("lodging", "7011", [
      ["ibis Gare du Nord", [13_500, 48_500], "IBIS GARE DU NORD PARIS 10", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [
      ["Galeries Lafayette", [2900, 18_500], "GALERIES LAFAYETTE PARIS 9", { refundPermille: 10 }],
    ]),
    ...inStore("pharmacies", "5912", [["Pharmacie Monge", [790, 4900], "PHARMACIE MONGE PARIS 5"]]),
    ...online("museums_and_parks", "7991", [
      ["Musee du Louvre", [2200, 8800], "MUSEE DU LOUVRE PARIS", { weight: 2 }],
      ["Tour Eiffel", [2300, 11_600], "TOUR EIFFEL SETE PARIS"],
    ]),
  ],
};
