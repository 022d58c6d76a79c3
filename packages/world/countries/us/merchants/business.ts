import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** What a small business buys, and the errands private people run there too. */
export const business: readonly Merchant[] = [
  ...inStore("postage", "9402", [
    ["USPS", [480, 6400], "USPS PO {fixed:10} {city} {region}", { weight: 1.5 }],
  ]),
  ...inStore("postage", "7399", [["The UPS Store", [890, 8900], "THE UPS STORE #{store:4} {city} {region}"]]),
  ...online("postage", "4215", [
    ["FedEx", [1290, 14500], "FEDEX {digits:12} MEMPHIS TN", { weight: 1.2 }],
    ["Stamps.com", [1999, 10000], "STAMPS.COM 855-608-2677 CA", { weight: 0.6 }],
  ]),
  ...inStore("office_supplies", "5943", [
    ["Staples", [1480, 19500], "STAPLES 0011{store:4} {city} {region}", { weight: 1.5, refundPermille: 40 }],
    ["Office Depot", [1350, 18500], "OFFICE DEPOT #{store:4} {city} {region}", { refundPermille: 40 }],
    ["FedEx Office", [450, 8900], "FEDEX OFFICE {digits:8} {city} {region}", { mcc: "7338" }],
  ]),
  ...inStore("wholesale", "5039", [
    ["Builders FirstSource", [6800, 118500], "BUILDERS FIRSTSOURCE {city} {region}", { weight: 0.6 }],
  ]),
  ...inStore("wholesale", "5065", [
    ["Graybar Electric", [5400, 92500], "GRAYBAR ELECTRIC {city} {region}", { weight: 0.6 }],
  ]),
  ...inStore("wholesale", "5046", [["Restaurant Depot", [8900, 84500], "RESTAURANT DEPOT {city} {region}"]]),
  ...online("wholesale", "5085", [
    ["Grainger", [4500, 68500], "GRAINGER 877-2022594 IL", { refundPermille: 25 }],
  ]),
  ...online("wholesale", "5111", [
    ["Uline", [6890, 54500], "ULINE *SHIP SUPPLIES 800-295-5510 WI", { refundPermille: 30 }],
  ]),
  ...online("advertising", "7311", [
    ["Google Ads", [8450, 62500], "GOOGLE *ADS{digits:10} CC GOOGLE.COM CA", { weight: 1.5 }],
    ["Meta Ads", [4250, 48500], "FACEBK *{code:10} FB.ME/ADS CA", { weight: 1.2 }],
    ["Yelp Ads", [9000, 45000], "YELPINC*8557509357 855-380-9357 CA", { weight: 0.6 }],
  ]),
  ...online("software", "5734", [
    ["AWS", [2480, 38500], "AWS AMAZON.COM AMZN.COM/BILL WA", { weight: 1 }],
    ["DigitalOcean", [1240, 9800], "DIGITALOCEAN.COM BROOMFIELD CO", { weight: 0.6 }],
    ["GoDaddy", [1199, 11900], "DNH*GODADDY.COM 480-505-8855 AZ", { weight: 0.8, refundPermille: 20 }],
    ["Atlassian", [1500, 28500], "ATLASSIAN 415-701-1110 CA", { weight: 0.5 }],
  ]),
  ...online("cloud_storage", "5734", [
    ["Backblaze", [600, 6800], "BACKBLAZE.COM 650-3528738 CA"],
    ["Wasabi", [799, 5400], "WASABI TECHNOLOGIES BOSTON MA", { weight: 0.6 }],
  ]),
  ...inStore("legal_and_accounting", "7276", [
    ["H&R Block", [8900, 34500], "H&R BLOCK {store:5} {city} {region}"],
  ]),
  ...online("legal_and_accounting", "7276", [
    ["TurboTax", [6900, 19900], "INTUIT *TURBOTAX CL.INTUIT.COM CA", { weight: 1.2, refundPermille: 10 }],
    ["LegalZoom", [7900, 44900], "LEGALZOOM* LEGALZOOM.COM CA", { mcc: "8111", weight: 0.6 }],
  ]),
  ...inStore("legal_and_accounting", "8931", [
    ["Marsh & Lowell CPAs", [15000, 98500], "MARSH & LOWELL CPAS {city} {region}", { weight: 0.7 }],
  ]),
  ...online("professional_services", "7361", [
    ["Upwork", [5000, 68500], "UPWORK -{digits:9}REF SAN FRANCISCO CA"],
    ["Indeed", [5000, 50000], "INDEED {code:8} AUSTIN TX", { weight: 0.7 }],
  ]),
  ...inStore("professional_services", "7392", [
    ["Regus", [9900, 68500], "REGUS MANAGEMENT GROUP {city} {region}", { weight: 0.6 }],
  ]),
  ...online("professional_services", "7333", [
    ["Vistaprint", [1990, 18500], "VISTAPRINT.COM 866-207-4955 MA", { refundPermille: 20 }],
  ]),
  ...online("government_fees", "9399", [
    ["California DMV", [2500, 24500], "STATE OF CALIF DMV INT 800-777-0133 CA", { regions: ["CA"] }],
    ["Vehicle Licensing", [2800, 18500], "VEHICLE LICENSING SVC FEE 844-5542444 TX"],
    ["U.S. Passport Services", [3000, 16500], "PAYGOV DEPT OF STATE 877-4872778 DC", { weight: 0.4 }],
  ]),
  ...inStore("storage", "4225", [
    ["U-Haul Storage", [5900, 18500], "U-HAUL MOVING & STORAGE {city} {region}", { weight: 0.5 }],
  ]),
];
