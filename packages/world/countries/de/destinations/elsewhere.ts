import type { Destination } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** Holidays paid for in another currency; rates are the averages of 2024 of the European Central Bank. */
export const elsewhere: readonly Destination[] = [
  {
    city: "Zürich",
    region: "ZH",
    country: "CH",
    currency: "CHF",
    merchants: [
      ...inStore("restaurants", "5812", [
        ["Zeughauskeller", [3900, 14500], "ZEUGHAUSKELLER AG {city} CH", { weight: 2 }],
        ["Haus Hiltl", [2900, 9800], "HILTL AG {city} CH", { weight: 2 }],
        ["Tibits", [2200, 6400], "TIBITS {city} CH", { weight: 1.5 }],
      ]),
      ...inStore("coffee", "5814", [
        ["Sprüngli", [650, 3900], "CONFISERIE SPRUNGLI {city} CH", { weight: 2 }],
      ]),
      ...inStore("fast_food", "5814", [
        ["Brezelkönig", [520, 1900], "BREZELKONIG {city} CH", { weight: 1.5 }],
      ]),
      ...inStore("groceries", "5411", [
        ["Migros", [690, 5900], "MIGROS MMM {city} CH", { weight: 4 }],
        ["Coop", [690, 5900], "COOP-{store:4} {city} CH", { weight: 4 }],
      ]),
      ...inStore("lodging", "7011", [
        ["Hotel Limmatblick", [18900, 79000], "HOTEL LIMMATBLICK {city} CH", { habit: "deposit" }],
        ["25hours Hotel", [16900, 69000], "25HOURS LANGSTRASSE {city} CH", { habit: "deposit" }],
      ]),
      ...online("trains_and_ferries", "4112", [["SBB", [680, 12800], "SBB MOBILE BERN CH", { weight: 4 }]]),
      ...inStore("public_transit", "4111", [
        ["VBZ", [270, 1760], "VBZ BILLETTAUTOMAT {city} CH", { weight: 3 }],
      ]),
      ...inStore("clothing", "5651", [["Manor", [2900, 15900], "MANOR AG {city} CH"]]),
      ...inStore("gifts", "5441", [
        ["Läderach", [1290, 6900], "LADERACH CHOCOLATERIE {city} CH", { weight: 1.5 }],
      ]),
    ],
  },
  {
    city: "London",
    region: "ENG",
    country: "GB",
    currency: "GBP",
    merchants: [
      ...inStore("restaurants", "5812", [
        ["Dishoom", [2400, 9800], "DISHOOM COVENT GARDEN {city} GB", { weight: 2 }],
        ["The Lamb & Flag", [1500, 6800], "LAMB AND FLAG {city} GB", { weight: 2 }],
        ["Franco Manca", [1300, 5200], "FRANCO MANCA {city} GB", { weight: 2 }],
      ]),
      ...inStore("fast_food", "5814", [
        ["Pret A Manger", [390, 1450], "PRET A MANGER {city} GB", { weight: 4 }],
      ]),
      ...inStore("coffee", "5814", [
        ["Costa Coffee", [350, 1250], "COSTA COFFEE {store:8} {city} GB", { weight: 3 }],
      ]),
      ...inStore("groceries", "5411", [
        ["Tesco Express", [390, 2900], "TESCO STORES {store:4} {city} GB", { weight: 4 }],
      ]),
      ...inStore("lodging", "7011", [
        ["Premier Inn", [9900, 52000], "PREMIER INN {digits:8} {city} GB", { weight: 2, habit: "deposit" }],
        ["The Z Hotel", [8900, 42000], "THE Z HOTEL SOHO {city} GB", { habit: "deposit" }],
      ]),
      ...inStore("public_transit", "4111", [
        ["TfL", [180, 890], "TFL TRAVEL CH TFL.GOV.UK/CP GB", { weight: 7 }],
      ]),
      ...inStore("taxis_and_rides", "4121", [["Black Cab", [900, 3400], "SUMUP *TAXI DRIVER {city} GB"]]),
      ...inStore("department_stores", "5311", [["Selfridges", [2900, 19900], "SELFRIDGES {city} GB"]]),
      ...inStore("museums_and_parks", "7991", [
        ["Tower of London", [3350, 13000], "HISTORIC ROYAL PALACES {city} GB"],
      ]),
    ],
  },
  {
    city: "Praha",
    region: "PR",
    country: "CZ",
    currency: "CZK",
    merchants: [
      ...inStore("restaurants", "5812", [
        ["Lokál", [38000, 150000], "LOKAL DLOUHAAA {city} CZ", { weight: 3 }],
        ["U Fleků", [42000, 160000], "U FLEKU {city} CZ", { weight: 2 }],
        ["Kantýna", [45000, 170000], "KANTYNA {city} CZ"],
      ]),
      ...inStore("coffee", "5814", [["Café Savoy", [16000, 62000], "CAFE SAVOY {city} CZ", { weight: 2 }]]),
      ...inStore("fast_food", "5814", [
        ["Bageterie Boulevard", [17000, 48000], "BAGETERIE BOULEVARD {city} CZ", { weight: 1.5 }],
      ]),
      ...inStore("bars", "5813", [
        ["U Zlatého tygra", [15000, 60000], "U ZLATEHO TYGRA {city} CZ", { weight: 2 }],
      ]),
      ...inStore("groceries", "5411", [
        ["Albert", [9000, 69000], "ALBERT VAM DEKUJE {store:4} {city} CZ", { weight: 4 }],
      ]),
      ...inStore("lodging", "7011", [
        ["Hotel Josef", [310000, 1450000], "HOTEL JOSEF {city} CZ", { habit: "deposit" }],
        ["Mosaic House", [240000, 990000], "MOSAIC HOUSE {city} CZ", { habit: "deposit" }],
      ]),
      ...inStore("public_transit", "4111", [["DPP", [3000, 33000], "DPP {city} JIZDENKA CZ", { weight: 5 }]]),
      ...inStore("museums_and_parks", "7991", [
        ["Pražský hrad", [25000, 110000], "SPRAVA PRAZSKEHO HRADU {city} CZ"],
      ]),
      ...inStore("gifts", "5947", [
        ["Manufaktura", [19000, 98000], "MANUFAKTURA {city} CZ", { weight: 1.5 }],
      ]),
    ],
  },
  {
    city: "Antalya",
    region: "07",
    country: "TR",
    currency: "TRY",
    merchants: [
      ...inStore("restaurants", "5812", [
        ["7 Mehmet", [90000, 390000], "7 MEHMET RESTAURANT {city} TR", { weight: 2 }],
        ["Balıkçı Meltem", [80000, 340000], "BALIKCI MELTEM {city} TR", { weight: 2 }],
        ["Şişçi İbo", [42000, 190000], "SISCI IBO {city} TR", { weight: 2 }],
      ]),
      ...inStore("coffee", "5814", [
        ["Kahve Dünyası", [14000, 52000], "KAHVE DUNYASI {city} TR", { weight: 2 }],
      ]),
      ...inStore("groceries", "5411", [
        ["Migros Türkiye", [25000, 190000], "MIGROS {city} TR", { weight: 3 }],
        ["BİM", [15000, 98000], "BIM A.S. {store:4} {city} TR", { weight: 3 }],
      ]),
      ...inStore("lodging", "7011", [
        [
          "Lara Beach Hotel",
          [690000, 4500000],
          "LARA BEACH HOTEL {city} TR",
          { weight: 1.5, habit: "deposit" },
        ],
        ["Tuvana Hotel", [390000, 1900000], "TUVANA HOTEL {city} TR", { habit: "deposit" }],
      ]),
      ...inStore("taxis_and_rides", "4121", [
        ["Taksi", [15000, 69000], "TAKSI DURAGI {city} TR", { weight: 2 }],
      ]),
      ...inStore("clothing", "5651", [
        ["LC Waikiki", [39000, 250000], "LC WAIKIKI {city} TR", { weight: 1.5 }],
      ]),
      ...inStore("jewelry", "5944", [
        ["Kuyumcu Altın", [190000, 1900000], "KUYUMCU ALTIN {city} TR", { weight: 0.5 }],
      ]),
      ...inStore("gifts", "5947", [
        ["Kaleiçi Bazaar", [19000, 140000], "KALEICI HEDIYELIK {city} TR", { weight: 1.5 }],
      ]),
    ],
  },
  {
    city: "New York",
    region: "NY",
    country: "US",
    currency: "USD",
    merchants: [
      ...inStore("restaurants", "5812", [
        [
          "Katz's Delicatessen",
          [2900, 9800],
          "KATZ'S DELICATESSEN {city} {region}",
          { weight: 2, habit: "tip" },
        ],
        ["Joe's Shanghai", [2800, 9600], "TST* JOE'S SHANGHAI {city} {region}", { weight: 2, habit: "tip" }],
        ["The Smith", [3900, 14900], "TST* THE SMITH {city} {region}", { habit: "tip" }],
      ]),
      ...inStore("fast_food", "5814", [
        ["Shake Shack", [1250, 4200], "SHAKE SHACK {store:4} {city} {region}", { weight: 3 }],
      ]),
      ...inStore("coffee", "5814", [
        ["Blue Bottle Coffee", [590, 1900], "SQ *BLUE BOTTLE COFFEE {city} {region}", { weight: 3 }],
      ]),
      ...inStore("groceries", "5411", [
        ["Trader Joe's", [1200, 5900], "TRADER JOE S #{store:3} {city} {region}", { weight: 2 }],
      ]),
      ...inStore("lodging", "7011", [
        ["Pod 51", [21900, 129000], "POD HOTEL 51 {city} {region}", { weight: 1.5, habit: "deposit" }],
        ["Arlo NoMad", [24900, 149000], "ARLO NOMAD {city} {region}", { habit: "deposit" }],
      ]),
      ...inStore("public_transit", "4111", [
        ["OMNY", [290, 580], "MTA*NYCT PAYGO {city} {region}", { weight: 7 }],
      ]),
      ...inStore("taxis_and_rides", "4121", [
        ["NYC Taxi", [1450, 7900], "NYC TAXI {code:4} LONG IS CITY NY", { weight: 2, habit: "tip" }],
      ]),
      ...inStore("museums_and_parks", "7991", [
        ["The Met", [3000, 12000], "METROPOLITAN MUSEUM {city} {region}", { weight: 1.5 }],
      ]),
      ...inStore("department_stores", "5311", [
        ["Macy's", [2900, 18900], "MACYS HERALD SQUARE {city} {region}", { weight: 1.5 }],
      ]),
    ],
  },
];
