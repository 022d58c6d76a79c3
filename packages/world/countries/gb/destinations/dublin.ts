import type { Destination } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

export const dublin: Destination = {
  city: "Dublin",
  region: "Dublin",
  country: "IE",
  currency: "EUR",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["The Woollen Mills", [2600, 9800], "THE WOOLLEN MILLS DUBLIN 1", { weight: 1.5 }],
      ["Boojum", [980, 2400], "BOOJUM DUBLIN 2", { weight: 2 }],
      ["Milano", [2200, 8200], "MILANO RESTAURANTS DUBLIN 2"],
    ]),
    ...inStore("coffee", "5814", [
      ["Butlers Chocolate Cafe", [390, 1400], "BUTLERS CHOC CAFE DUBLIN 2", { weight: 2 }],
      ["Bewley's", [450, 2200], "BEWLEYS GRAFTON ST DUBLIN 2"],
    ]),
    ...inStore("bars", "5813", [
      ["The Temple Bar", [880, 5400], "THE TEMPLE BAR DUBLIN 2", { weight: 2 }],
      ["O'Donoghue's", [680, 4200], "ODONOGHUES BAR DUBLIN 2", { weight: 2 }],
    ]),
    ...inStore("groceries", "5411", [["SuperValu", [720, 4200], "SUPERVALU DUBLIN 8"]]),
    ...inStore("convenience_store", "5499", [
      ["Centra", [320, 1800], "CENTRA DAME ST DUBLIN 2", { weight: 2 }],
    ]),
    ...inStore("public_transit", "4111", [
      ["Leap Card", [500, 2500], "TFI LEAP CARD DUBLIN 1", { weight: 2, habit: "whole" }],
    ]),
    ...online("taxis_and_rides", "4121", [["FREENOW", [1050, 4200], "FREENOW*{code:9} DUBLIN"]]),
    ...inStore("lodging", "7011", [
      ["Jurys Inn", [12_900, 42_500], "JURYS INN PARNELL ST DUBLIN 1", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [["Brown Thomas", [2900, 16_500], "BROWN THOMAS DUBLIN 2"]]),
    ...online("museums_and_parks", "7991", [
      ["Guinness Storehouse", [2600, 10_400], "GUINNESS STOREHOUSE DUBLIN 8"],
    ]),
  ],
};
