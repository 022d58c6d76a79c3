import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Getting about. Fuel is paid inside for what was filled; only unmanned pumps hold a sum first. */
export const mobility: readonly Merchant[] = [
  ...inStore("fuel", "5541", [
    ["Aral", [2900, 9600], "ARAL STATION {store:5}//{city}/DE", { weight: 7 }],
    ["Shell", [2900, 9800], "SHELL {store:4}//{city}/DE", { weight: 6 }],
    ["Esso", [2800, 9200], "ESSO STATION {store:4}//{city}/DE", { weight: 3 }],
    ["TotalEnergies", [2800, 9200], "TOTALENERGIES {store:4}//{city}/DE", { weight: 3 }],
    ["JET", [2700, 8900], "JET TANKSTELLE {store:3}//{city}/DE", { weight: 4 }],
    [
      "star",
      [2600, 8700],
      "STAR TANKSTELLE {store:4}//{city}/DE",
      { weight: 2, regions: ["HH", "SH", "NI", "NW", "BE", "BB", "SN"] },
    ],
    ["HEM", [2600, 8600], "HEM TANKSTELLE {store:3}//{city}/DE", { weight: 2 }],
    [
      "Agip ENI",
      [2800, 9200],
      "ENI STATION {store:4}//{city}/DE",
      { weight: 2, regions: ["BY", "BW", "SN", "TH", "HE"] },
    ],
  ]),
  ...inStore("fuel", "5542", [
    ["bft Tankautomat", [2600, 8600], "BFT TANKAUTOMAT {store:4}//{city}/DE", { weight: 1.5, habit: "fuel" }],
    ["Raiffeisen Tankautomat", [2600, 8600], "RAIFFEISEN TANK AUT {store:3}//{city}/DE", { habit: "fuel" }],
  ]),
  ...inStore("fuel", "5552", [
    ["EnBW mobility+", [950, 4200], "ENBW MOBILITY+ LADEN//{city}/DE", { weight: 1.5 }],
    ["IONITY", [1800, 5200], "IONITY GMBH HPC//{city}/DE", { weight: 0.6 }],
  ]),
  ...inStore("parking", "7523", [
    ["APCOA", [250, 1850], "APCOA PARKING {store:5}//{city}/DE", { weight: 3 }],
    ["Contipark", [250, 1950], "CONTIPARK {store:5}//{city}/DE", { weight: 3 }],
    ["Q-Park", [280, 1950], "Q-PARK {store:4}//{city}/DE", { weight: 1.5 }],
    ["Parkhaus am Markt", [200, 1200], "PARKHAUS AM MARKT//{city}/DE", { weight: 2 }],
    ["Stadt Parkschein", [100, 800], "STADT {city} PARKSCHEINAUT//{city}/DE", { weight: 2.5 }],
  ]),
  ...online("parking", "7523", [
    ["EasyPark", [120, 950], "EASYPARK GMBH BERLIN DE", { weight: 3 }],
    ["PayByPhone", [120, 850], "PAYBYPHONE DEUTSCHLAND DE", { weight: 1 }],
  ]),
  ...inStore("public_transit", "4111", [
    ["BVG", [350, 1060], "BVG FAHRSCHEINAUTOMAT//{city}/DE", { weight: 6, regions: ["BE"] }],
    ["HVV", [190, 1390], "HVV HOCHBAHN AUTOMAT//{city}/DE", { weight: 6, regions: ["HH"] }],
    ["MVV", [190, 970], "MVG FAHRKARTENAUTOMAT//{city}/DE", { weight: 5, regions: ["BY"] }],
    ["VRR", [190, 1700], "VRR TICKETAUTOMAT//{city}/DE", { weight: 5, regions: ["NW"] }],
    ["RMV", [195, 1050], "RMV FAHRKARTENAUTOMAT//{city}/DE", { weight: 5, regions: ["HE"] }],
    ["VVS", [190, 960], "VVS SSB TICKETAUTOMAT//{city}/DE", { weight: 4, regions: ["BW"] }],
    ["MDV", [200, 900], "MDV TICKETAUTOMAT//{city}/DE", { weight: 4, regions: ["SN", "ST"] }],
    ["Verkehrsbetriebe", [210, 900], "VERKEHRSBETRIEBE {city}//{city}/DE", { weight: 3 }],
  ]),
  ...online("public_transit", "4111", [
    [
      "DB Navigator Nahverkehr",
      [190, 1450],
      "DB VERTRIEB GMBH NAHVERKEHR DE",
      { weight: 4, refundPermille: 5 },
    ],
  ]),
  ...online("taxis_and_rides", "4121", [
    ["Uber", [790, 3400], "UBER *TRIP HELP.UBER.COM NL", { weight: 5, refundPermille: 8 }],
    ["FREENOW", [990, 3900], "FREENOW*{code:8} HAMBURG DE", { weight: 4 }],
    ["Bolt", [690, 2900], "BOLT.EU/R/{digits:10} TALLINN EE", { weight: 4 }],
  ]),
  ...inStore("taxis_and_rides", "4121", [
    ["Taxi Zentrale", [950, 4200], "SUMUP *TAXI {store:4}//{city}/DE", { weight: 3, habit: "tip" }],
    ["Taxi Ruf", [990, 4400], "TAXI RUF {city}//{city}/DE", { weight: 1.5, habit: "tip" }],
  ]),
  ...online("bikes_and_scooters", "7999", [
    ["Lime", [230, 890], "LIM*RIDE COST LI.ME DE", { weight: 3 }],
    ["Dott", [190, 790], "DOTT RIDE PARIS FR", { weight: 2 }],
    ["nextbike", [100, 650], "NEXTBIKE GMBH LEIPZIG DE", { weight: 3 }],
  ]),
  ...inStore("tolls", "4784", [
    [
      "ASFINAG Vignette",
      [990, 1150],
      "OEAMTC ASFINAG VIGNETTE//{city}/DE",
      { weight: 1, regions: ["BY", "BW"] },
    ],
    ["Warnowtunnel", [390, 480], "WARNOWQUERUNG MAUT//ROSTOCK/DE", { weight: 2, regions: ["MV"] }],
  ]),
  ...inStore("car_maintenance", "7538", [
    ["A.T.U", [3900, 42000], "ATU FIL {store:4}//{city}/DE", { weight: 3 }],
    ["Bosch Car Service", [8900, 69000], "BOSCH CAR SERVICE//{city}/DE", { weight: 1.5 }],
    ["Autohaus König", [12900, 89000], "AUTOHAUS KOENIG//{city}/DE", { weight: 1.5 }],
    [
      "TÜV SÜD",
      [9900, 16500],
      "TUEV SUED HU/AU//{city}/DE",
      { weight: 1, regions: ["BY", "BW", "HE", "SN"] },
    ],
    ["DEKRA", [9900, 16500], "DEKRA AUTOMOBIL//{city}/DE", { weight: 1 }],
    ["Reifen Wagner", [4900, 48000], "REIFEN WAGNER//{city}/DE", { weight: 1 }],
  ]),
  ...inStore("car_maintenance", "7542", [
    ["Mr. Wash", [1190, 2990], "MR. WASH AUTOSERVICE//{city}/DE", { weight: 4 }],
    ["IMO Car Wash", [990, 2190], "IMO CAR WASH {store:3}//{city}/DE", { weight: 3 }],
  ]),
];
