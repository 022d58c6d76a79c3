import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Journeys and where one stays. */
export const travel: readonly Merchant[] = [
  ...online("flights", "4511", [
    [
      "Lufthansa",
      [8900, 52000],
      "LUFTHANSA 220{digits:10} KOELN DE",
      { weight: 5, mcc: "3008", refundPermille: 30 },
    ],
    ["Eurowings", [5900, 29900], "EUROWINGS {code:6} DUESSELDORF DE", { weight: 4, refundPermille: 20 }],
    ["Condor", [9900, 59000], "CONDOR FLUGDIENST NEU-ISENBURG DE", { weight: 2, refundPermille: 20 }],
    ["Ryanair", [2990, 18900], "RYANAIR 224{digits:10} DUBLIN IE", { weight: 4, mcc: "3246" }],
    ["easyJet", [3990, 21900], "EASYJET {code:7} LUTON GB", { weight: 2.5, refundPermille: 10 }],
    ["Swiss", [9900, 45000], "SWISS 724{digits:10} BASEL CH", { weight: 1, mcc: "3182", refundPermille: 20 }],
  ]),
  ...online("trains_and_ferries", "4112", [
    [
      "Deutsche Bahn",
      [1290, 12900],
      "DB VERTRIEB GMBH {code:6} FRANKFURT DE",
      { weight: 9, refundPermille: 35 },
    ],
    ["FlixTrain", [990, 3900], "FLIXTRAIN GMBH MUENCHEN DE", { weight: 1.5, refundPermille: 20 }],
    ["TT-Line", [8900, 29900], "TT-LINE FAEHREN TRAVEMUENDE DE", { weight: 0.5 }],
  ]),
  ...inStore("trains_and_ferries", "4112", [
    ["DB Fahrkartenautomat", [490, 6900], "DB VERTRIEB AUTOMAT {store:4}//{city}/DE", { weight: 4 }],
    [
      "Scandlines",
      [5900, 15900],
      "SCANDLINES DEUTSCHLAND//PUTTGARDEN/DE",
      { weight: 0.6, regions: ["SH", "HH", "MV"] },
    ],
  ]),
  ...online("trains_and_ferries", "4131", [
    ["FlixBus", [890, 4900], "FLIXBUS.DE {digits:10} MUENCHEN DE", { weight: 4, refundPermille: 20 }],
  ]),
  ...online("other_travel", "4722", [
    ["TUI", [39000, 249000], "TUI DEUTSCHLAND GMBH HANNOVER DE", { weight: 1.2, refundPermille: 20 }],
    ["CHECK24 Reisen", [29000, 189000], "CHECK24 REISEN MUENCHEN DE", { weight: 1.2, refundPermille: 20 }],
    ["GetYourGuide", [2900, 15900], "GETYOURGUIDE TICKETS BERLIN DE", { weight: 2, refundPermille: 25 }],
  ]),
  ...inStore("lodging", "7011", [
    ["Motel One", [8900, 29900], "MOTEL ONE {city}//{city}/DE", { weight: 4, habit: "deposit" }],
    ["B&B Hotels", [6900, 22900], "B+B HOTELS {city}//{city}/DE", { weight: 3, habit: "deposit" }],
    ["Ibis", [7900, 25900], "IBIS HOTEL {store:4}//{city}/DE", { weight: 3, mcc: "3542", habit: "deposit" }],
    ["Maritim", [11900, 45000], "MARITIM HOTEL {city}//{city}/DE", { weight: 1.5, habit: "deposit" }],
    ["A&O Hostel", [3900, 15900], "A+O HOTEL HOSTEL//{city}/DE", { weight: 1.5, habit: "deposit" }],
    ["Jugendherberge", [3900, 19900], "DJH JUGENDHERBERGE//{city}/DE", { weight: 1 }],
    ["Pension Seeblick", [6900, 32900], "PENSION SEEBLICK//{city}/DE", { weight: 1.2, habit: "deposit" }],
  ]),
  ...online("lodging", "4722", [
    ["Booking.com", [8900, 62000], "HOTEL AT BOOKING.COM AMSTERDAM NL", { weight: 4, refundPermille: 60 }],
    ["Airbnb", [11900, 79000], "AIRBNB * {code:10} LUXEMBOURG LU", { weight: 3, refundPermille: 50 }],
    ["HRS", [8900, 38000], "HRS HOTEL RESERVATION KOELN DE", { weight: 0.8, refundPermille: 40 }],
  ]),
  ...inStore("rental_cars", "7512", [
    ["SIXT", [7900, 42000], "SIXT SE {store:5}//{city}/DE", { weight: 4, mcc: "3355", habit: "deposit" }],
    [
      "Europcar",
      [7900, 39000],
      "EUROPCAR {store:4}//{city}/DE",
      { weight: 3, mcc: "3405", habit: "deposit" },
    ],
    ["Starcar", [4900, 24900], "STARCAR AUTOVERMIETUNG//{city}/DE", { weight: 1.5, habit: "deposit" }],
  ]),
  ...online("rental_cars", "7512", [
    ["MILES", [690, 4900], "MILES MOBILITY BERLIN DE", { weight: 3 }],
    ["cambio CarSharing", [1290, 6900], "CAMBIO CARSHARING BREMEN DE", { weight: 1.5 }],
  ]),
];
