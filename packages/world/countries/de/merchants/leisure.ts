import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Free time and learning. */
export const leisure: readonly Merchant[] = [
  ...inStore("cinema_and_events", "7832", [
    ["CinemaxX", [1190, 4900], "CINEMAXX {city}//{city}/DE", { weight: 4 }],
    ["CineStar", [1090, 4600], "CINESTAR {city}//{city}/DE", { weight: 4 }],
    ["UCI Kinowelt", [1190, 4800], "UCI KINOWELT {store:2}//{city}/DE", { weight: 2.5 }],
    ["Programmkino Lichtspiel", [900, 2900], "LICHTSPIELHAUS//{city}/DE", { weight: 2 }],
  ]),
  ...online("cinema_and_events", "7922", [
    ["Eventim", [4900, 26900], "CTS EVENTIM AG BREMEN DE", { weight: 3, refundPermille: 25 }],
    ["Reservix", [2490, 11900], "RESERVIX GMBH FREIBURG DE", { weight: 1.5, refundPermille: 20 }],
    ["Ticketmaster", [5900, 28900], "TICKETMASTER GMBH BERLIN DE", { weight: 1.2, refundPermille: 25 }],
  ]),
  ...inStore("museums_and_parks", "7991", [
    ["Stadtmuseum", [500, 2800], "STADTMUSEUM {city}//{city}/DE", { weight: 2.5 }],
    ["Zoo", [1600, 7400], "ZOO {city} KASSE//{city}/DE", { weight: 3 }],
    ["Botanischer Garten", [400, 1800], "BOTANISCHER GARTEN//{city}/DE", { weight: 1.5 }],
    ["Staatliche Kunstsammlung", [800, 3800], "STAATL KUNSTSAMMLUNGEN//{city}/DE", { weight: 2 }],
  ]),
  ...inStore("museums_and_parks", "7996", [
    ["Phantasialand", [4900, 21900], "PHANTASIALAND//BRUEHL/DE", { weight: 1, regions: ["NW", "RP", "HE"] }],
    ["Europa-Park", [5900, 25900], "EUROPA-PARK//RUST/DE", { weight: 1, regions: ["BW", "SL", "RP"] }],
    [
      "Heide Park",
      [4900, 19900],
      "HEIDE PARK RESORT//SOLTAU/DE",
      { weight: 1, regions: ["NI", "HH", "HB", "SH"] },
    ],
  ]),
  ...inStore("other_entertainment", "7999", [
    ["Bäderbetriebe", [450, 2200], "STADT BAEDER {city}//{city}/DE", { weight: 4 }],
    ["Kletterzentrum Nordwand", [1200, 3900], "KLETTERZENTRUM NORDWAND//{city}/DE", { weight: 2 }],
    ["Bowling Arena", [1500, 6900], "BOWLING ARENA//{city}/DE", { weight: 2 }],
    ["Escape Room", [6900, 14900], "SUMUP *ESCAPE ROOM//{city}/DE", { weight: 0.8 }],
  ]),
  ...inStore("news", "5994", [
    ["Press & Books", [290, 1850], "VALORA PRESS+BOOKS//{city}/DE", { weight: 3 }],
    ["Zeitungskiosk", [220, 1250], "ZEITUNGEN LOTTO TABAK//{city}/DE", { weight: 3 }],
  ]),
  ...inStore("gambling", "7995", [
    [
      "Lotto-Annahmestelle",
      [500, 4000],
      "LOTTO ANNAHMESTELLE {store:5}//{city}/DE",
      { weight: 5, habit: "whole" },
    ],
    ["Spielbank", [5000, 40000], "SPIELBANK {city}//{city}/DE", { weight: 0.4, habit: "whole" }],
  ]),
  ...online("gambling", "7995", [
    ["Lotto24", [1000, 4000], "LOTTO24 AG HAMBURG DE", { weight: 3, habit: "whole" }],
    ["tipico", [1000, 10000], "TIPICO CO. LTD ST JULIANS MT", { weight: 2.5, habit: "whole" }],
    ["bwin", [1000, 10000], "BWIN GVC GIBRALTAR GI", { weight: 1.5, habit: "whole" }],
  ]),
  ...inStore("courses", "8299", [
    ["Volkshochschule", [2900, 18900], "VHS {city}//{city}/DE", { weight: 4 }],
    ["Fahrschule Vorfahrt", [6500, 39000], "FAHRSCHULE VORFAHRT//{city}/DE", { weight: 2 }],
    ["Tanzschule Takt", [4900, 16900], "TANZSCHULE TAKT//{city}/DE", { weight: 1.5 }],
  ]),
  ...online("courses", "8299", [
    ["Udemy", [1099, 5999], "UDEMY ONLINE COURSES DUBLIN IE", { weight: 2, refundPermille: 30 }],
    ["Goethe-Institut", [15900, 59000], "GOETHE-INSTITUT E.V. MUENCHEN DE", { weight: 0.5 }],
  ]),
  ...inStore("sports_clubs", "7997", [
    ["Tennishalle", [1800, 5400], "TENNISCLUB {city} EV//{city}/DE", { weight: 2 }],
    ["Reitverein", [2000, 6900], "REIT- UND FAHRVEREIN//{city}/DE", { weight: 0.8 }],
  ]),
];
