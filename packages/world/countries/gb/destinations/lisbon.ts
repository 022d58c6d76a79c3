import type { Destination } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

export const lisbon: Destination = {
  city: "Lisboa",
  region: "Lisboa",
  country: "PT",
  currency: "EUR",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Cervejaria Ramiro", [3800, 14_500], "CERVEJARIA RAMIRO LISBOA"],
      ["Time Out Market", [1200, 4800], "TIME OUT MARKET LISBOA", { weight: 2 }],
      ["Tasca da Alfama", [1600, 6400], "TASCA DA ALFAMA LISBOA", { weight: 2 }],
    ]),
    ...inStore("coffee", "5462", [
      ["Pasteis de Belem", [390, 1800], "PASTEIS DE BELEM LISBOA", { weight: 2 }],
      ["A Padaria Portuguesa", [280, 1200], "A PADARIA PORTUGUESA LISBOA", { weight: 2 }],
    ]),
    ...inStore("bars", "5813", [["Park Bar", [900, 4200], "PARK BAR CALHARIZ LISBOA"]]),
    ...inStore("groceries", "5411", [["Pingo Doce", [650, 3800], "PINGO DOCE LISBOA", { weight: 2 }]]),
    ...inStore("public_transit", "4111", [
      ["Metropolitano de Lisboa", [180, 1100], "METRO LISBOA LISBOA", { weight: 2 }],
      ["CP Comboios", [240, 2400], "CP ROSSIO LISBOA"],
    ]),
    ...online("taxis_and_rides", "4121", [
      ["Bolt", [450, 1900], "BOLT.EU/O/{digits:10} TALLINN", { weight: 2 }],
    ]),
    ...inStore("lodging", "7011", [
      ["Hotel Mundial", [11_500, 39_500], "HOTEL MUNDIAL LISBOA", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [["El Corte Ingles", [1900, 12_500], "EL CORTE INGLES LISBOA"]]),
    ...inStore("gifts", "5947", [["A Vida Portuguesa", [890, 5200], "A VIDA PORTUGUESA LISBOA"]]),
    ...online("museums_and_parks", "7991", [["Oceanario de Lisboa", [2500, 9000], "OCEANARIO LISBOA"]]),
  ],
};
