import type { Merchant } from "../../country.ts";
import { online } from "../../merchant-row.ts";

/** Shops without a town; most send back easily and are paid through PayPal. */
export const onlineShops: readonly Merchant[] = [
  ...online("online_marketplaces", "5942", [
    ["Amazon", [890, 8900], "AMZN MKTP DE*{code:9} AMZN.COM/BILL LU", { weight: 9, refundPermille: 80 }],
    ["Amazon", [990, 9900], "AMAZON.DE*{code:9} LUXEMBOURG LU", { weight: 5, refundPermille: 70 }],
  ]),
  ...online("online_marketplaces", "5399", [
    [
      "eBay",
      [890, 8900],
      "EBAY O*{digits:2}-{digits:5}-{digits:5} LUXEMBOURG LU",
      { weight: 4, refundPermille: 30 },
    ],
    ["OTTO", [1990, 19900], "OTTO GMBH + CO KGAA HAMBURG DE", { weight: 4, refundPermille: 110 }],
    ["Kleinanzeigen", [990, 9900], "KLEINANZEIGEN SICHER BEZ BERLIN DE", { weight: 2 }],
    ["Etsy", [1290, 7400], "ETSY.COM*{digits:10} DUBLIN IE", { weight: 1.5, refundPermille: 25 }],
    ["Temu", [1190, 5900], "TEMU.COM DUBLIN IE", { weight: 2, refundPermille: 60 }],
    ["Vinted", [650, 4200], "VINTED VILNIUS LT", { weight: 2.5, refundPermille: 15 }],
  ]),
  ...online("clothing", "5651", [
    ["Zalando", [2990, 17900], "ZALANDO SE BERLIN DE", { weight: 7, refundPermille: 280 }],
    ["About You", [2490, 14900], "ABOUT YOU SE HAMBURG DE", { weight: 4, refundPermille: 250 }],
    ["bonprix", [1990, 11900], "BONPRIX HANDELSGES HAMBURG DE", { weight: 2, refundPermille: 200 }],
    ["ASOS", [2490, 12900], "ASOS.COM LONDON GB", { weight: 1.5, refundPermille: 200 }],
    ["SHEIN", [1490, 7900], "SHEIN.COM DUBLIN IE", { weight: 2, refundPermille: 90 }],
  ]),
  ...online("electronics", "5732", [
    [
      "notebooksbilliger.de",
      [1990, 89000],
      "NOTEBOOKSBILLIGER.DE SARSTEDT DE",
      { weight: 1.2, refundPermille: 50 },
    ],
    ["Cyberport", [1990, 79000], "CYBERPORT GMBH DRESDEN DE", { refundPermille: 40 }],
    ["Alternate", [1490, 69000], "ALTERNATE GMBH LINDEN DE", { refundPermille: 30 }],
    [
      "MediaMarkt Online",
      [1490, 64000],
      "MEDIA MARKT E-BUSINESS INGOLSTADT DE",
      { weight: 2, refundPermille: 40 },
    ],
  ]),
  ...online("books", "5942", [
    ["Medimops", [690, 3400], "MOMOX SE MEDIMOPS BERLIN DE", { weight: 2, refundPermille: 10 }],
    ["genialokal", [990, 4200], "GENIALOKAL GMBH HAMBURG DE", { weight: 0.8 }],
  ]),
  ...online("furniture", "5712", [
    ["home24", [4900, 59000], "HOME24 SE BERLIN DE", { weight: 1, refundPermille: 60 }],
    ["Wayfair", [3900, 42000], "WAYFAIR.DE BERLIN DE", { weight: 0.8, refundPermille: 60 }],
  ]),
  ...online("sporting_goods", "5941", [
    ["Bergfreunde", [2990, 19900], "BERGFREUNDE GMBH TUEBINGEN DE", { weight: 1.2, refundPermille: 90 }],
    ["ROSE Bikes", [2490, 39900], "ROSE BIKES GMBH BOCHOLT DE", { weight: 0.8, refundPermille: 50 }],
  ]),
  ...online("pet_supplies", "5995", [
    ["zooplus", [2990, 9900], "ZOOPLUS SE MUENCHEN DE", { weight: 3, refundPermille: 15 }],
  ]),
  ...online("cosmetics", "5977", [
    ["Flaconi", [2490, 10900], "FLACONI GMBH BERLIN DE", { weight: 1.2, refundPermille: 25 }],
    ["NOTINO", [1990, 8900], "NOTINO BRNO CZ", { refundPermille: 20 }],
  ]),
  ...online("pharmacies", "5912", [
    ["Shop Apotheke", [1490, 6900], "SHOP APOTHEKE SEVENUM NL", { weight: 2.5, refundPermille: 10 }],
    ["DocMorris", [1490, 6900], "DOCMORRIS N.V. HEERLEN NL", { weight: 2, refundPermille: 10 }],
    ["medpex", [1390, 5900], "MEDPEX LUDWIGSHAFEN DE", { weight: 1 }],
  ]),
  ...online("eye_care", "8043", [
    ["Mister Spex", [3900, 24900], "MISTER SPEX SE BERLIN DE", { weight: 1, refundPermille: 80 }],
  ]),
  ...online("video_games", "5816", [
    ["Steam", [499, 5999], "STEAM PURCHASE HAMBURG DE", { weight: 5, refundPermille: 40 }],
    ["PlayStation Store", [499, 7999], "PLAYSTATION NETWORK LONDON GB", { weight: 3 }],
    ["Nintendo eShop", [499, 5999], "NINTENDO OF EUROPE FRANKFURT DE", { weight: 2 }],
    ["Google Play", [199, 2999], "GOOGLE *GOOGLE PLAY G.CO/HELPPAY# IE", { weight: 2, refundPermille: 20 }],
    ["Roblox", [499, 2499], "ROBLOX ROBLOX.COM CA", { weight: 1.5 }],
  ]),
  ...online("flowers", "5992", [
    ["Fleurop", [3490, 6900], "FLEUROP AG BERLIN DE", { weight: 1.5 }],
    ["Bloom & Wild", [2990, 5400], "BLOOM AND WILD BERLIN DE", { weight: 1 }],
  ]),
  ...online("gifts", "5964", [
    ["mydays", [3900, 19900], "MYDAYS GMBH MUENCHEN DE", { weight: 1.5 }],
    ["tonies", [1499, 8999], "BOXINE GMBH TONIES DUESSELDORF DE", { weight: 1.5, refundPermille: 20 }],
  ]),
];
