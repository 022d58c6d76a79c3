import type { Merchant } from "../../country.ts";
import { online } from "../../merchant-row.ts";

/** What comes by post. */
export const onlineShops: readonly Merchant[] = [
  ...online("online_marketplaces", "5942", [
    ["Amazon", [690, 7800], "AMZNMKTPLACE*{code:9} AMAZON.CO.UK", { weight: 12, refundPermille: 70 }],
    ["Amazon", [890, 9800], "AMAZON.CO.UK*{code:9} AMAZON.CO.UK", { weight: 6, refundPermille: 60 }],
  ]),
  ...online("online_marketplaces", "5999", [
    [
      "eBay",
      [590, 8400],
      "EBAY O*{digits:2}-{digits:5}-{digits:5} LONDON",
      { weight: 5, refundPermille: 40 },
    ],
    ["Vinted", [450, 3200], "VINTED {code:8} VILNIUS", { weight: 4, refundPermille: 30 }],
    ["Etsy", [890, 5400], "ETSY.COM*{digits:10} DUBLIN", { weight: 2, refundPermille: 25 }],
    ["PayPal", [790, 9800], "PAYPAL *{code:10} 35314369001", { weight: 3, refundPermille: 40 }],
    ["Temu", [990, 5200], "TEMU.COM DUBLIN", { weight: 2, refundPermille: 70 }],
  ]),
  ...online("clothing", "5651", [
    ["ASOS", [1890, 11_500], "ASOS.COM LTD LONDON", { weight: 3, refundPermille: 220 }],
    ["Next Online", [1900, 13_500], "NEXT DIRECTORY LEICESTER", { weight: 3, refundPermille: 180 }],
    ["boohoo", [1290, 6800], "BOOHOO.COM MANCHESTER", { weight: 1.2, refundPermille: 180 }],
    ["Shein", [1190, 6400], "SHEIN.CO.UK DUBLIN", { weight: 2, refundPermille: 120 }],
    ["Boden", [2900, 14_500], "JP BODEN & CO LONDON", { weight: 0.7, refundPermille: 180 }],
  ]),
  ...online("electronics", "5732", [
    ["AO", [2900, 64_500], "AO.COM BOLTON", { weight: 1.5, refundPermille: 50 }],
    ["Currys Online", [1990, 58_500], "CURRYS ONLINE LONDON", { weight: 2, refundPermille: 60 }],
  ]),
  ...online("electronics", "5732", [
    ["Scan Computers", [2400, 48_500], "SCAN COMPUTERS BOLTON", { weight: 0.5, refundPermille: 50 }],
  ]),
  ...online("department_stores", "5311", [
    ["John Lewis Online", [2200, 26_500], "JOHN LEWIS.COM LONDON", { weight: 2, refundPermille: 110 }],
    ["Very", [2400, 19_500], "VERY.CO.UK LIVERPOOL", { weight: 1.2, refundPermille: 90 }],
  ]),
  ...online("books", "5942", [
    ["World of Books", [399, 2200], "WORLD OF BOOKS GORING BY SEA", { weight: 1.2, refundPermille: 15 }],
    ["Blackwell's", [899, 4900], "BLACKWELL UK OXFORD", { weight: 0.8, refundPermille: 15 }],
  ]),
  ...online("furniture", "5712", [
    ["Wayfair", [2900, 28_500], "WAYFAIR.CO.UK GALWAY", { weight: 1, refundPermille: 80 }],
    ["Blinds 2go", [2900, 18_500], "BLINDS2GO NOTTINGHAM", { weight: 0.5, refundPermille: 20 }],
  ]),
  ...online("gifts", "5947", [
    ["Moonpig", [499, 3900], "MOONPIG.COM LONDON", { weight: 3, refundPermille: 15 }],
    [
      "Not On The High Street",
      [1490, 6400],
      "NOTONTHEHIGHSTREET RICHMOND",
      { weight: 1, refundPermille: 30 },
    ],
  ]),
  ...online("pet_supplies", "5995", [
    ["zooplus", [2400, 8900], "ZOOPLUS SE MUENCHEN", { weight: 1.2, refundPermille: 20 }],
  ]),
  ...online("pharmacies", "5912", [
    ["Chemist4U", [890, 4900], "CHEMIST4U SKELMERSDALE", { weight: 0.6, refundPermille: 15 }],
  ]),
  ...online("cosmetics", "5977", [
    ["LOOKFANTASTIC", [1490, 7900], "LOOKFANTASTIC MANCHESTER", { weight: 1, refundPermille: 40 }],
    ["Beauty Bay", [1290, 5900], "BEAUTYBAY.COM MANCHESTER", { weight: 0.8, refundPermille: 40 }],
  ]),
  ...online("flowers", "5992", [
    ["Bloom & Wild", [2200, 5400], "BLOOM & WILD LONDON", { weight: 2, refundPermille: 15 }],
    ["Interflora", [3000, 6900], "INTERFLORA SLEAFORD", { weight: 1, refundPermille: 15 }],
  ]),
];
