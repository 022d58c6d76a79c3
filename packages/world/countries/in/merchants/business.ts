import type { Merchant } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

/** What a small business buys, and the offices everybody has to do with now and then. */
export const business: readonly Merchant[] = [
  ...inStore("wholesale", "5099", [
    [
      "Metro Wholesale",
      [320_000, 3_200_000],
      "METRO CASH AND CARRY {city} IN",
      { weight: 2, refundPermille: 15 },
    ],
    ["Best Price", [280_000, 2_600_000], "FLIPKART WHOLESALE {city} IN", { weight: 1, refundPermille: 15 }],
    ["Shree Ambika Traders", [180_000, 2_400_000], "SHREE AMBIKA TRADERS {city} IN", { weight: 2 }],
  ]),
  ...online("wholesale", "5099", [
    ["Udaan", [180_000, 1_800_000], "UDAAN HIVELOOP BANGALORE IN", { weight: 1.5, refundPermille: 30 }],
    ["Moglix", [220_000, 2_200_000], "MOGLI LABS NOIDA IN", { weight: 0.8, refundPermille: 20 }],
  ]),
  ...inStore("office_supplies", "5943", [
    ["Saraswati Stationers", [15_000, 240_000], "SARASWATI STATIONERS {city} IN", { weight: 2 }],
    ["Staples India", [40_000, 420_000], "STAPLES FUTURE OFFICE {city} IN", { weight: 0.8 }],
    [
      "Xerox and Print Point",
      [2000, 40_000],
      "XEROX AND PRINT POINT {city} IN",
      { weight: 2, habit: "whole" },
    ],
  ]),
  ...online("advertising", "7311", [
    ["Google Ads", [200_000, 2_500_000], "GOOGLE INDIA ADS GURGAON IN", { weight: 1.5 }],
    ["Meta Ads", [100_000, 1_800_000], "FACEBOOK INDIA ONLINE GURGAON IN", { weight: 1.5 }],
    ["Justdial", [120_000, 480_000], "JUST DIAL LTD MUMBAI IN", { weight: 0.8 }],
  ]),
  ...online("software", "5734", [
    ["AWS India", [120_000, 2_200_000], "AMAZON WEB SERVICES NEW DELHI IN", { weight: 1 }],
    ["GoDaddy", [60_000, 420_000], "GODADDY INDIA MUMBAI IN", { weight: 0.8, refundPermille: 20 }],
    ["Hostinger", [50_000, 360_000], "HOSTINGER INTL LARNACA CY", { weight: 0.6 }],
  ]),
  ...inStore("postage", "9402", [
    ["India Post", [3000, 40_000], "DEPT OF POSTS SPO {store:4} {city} IN", { weight: 2, habit: "whole" }],
  ]),
  ...inStore("postage", "4215", [
    ["DTDC Courier", [8000, 80_000], "DTDC EXPRESS {city} IN", { weight: 1.5, habit: "whole" }],
    ["Blue Dart", [18_000, 180_000], "BLUE DART EXPRESS {city} IN", { weight: 1 }],
  ]),
  ...online("postage", "4215", [
    ["Delhivery", [20_000, 320_000], "DELHIVERY LTD GURGAON IN", { weight: 1 }],
    ["Porter", [25_000, 180_000], "PORTER SMARTSHIFT BANGALORE IN", { weight: 1.2, refundPermille: 10 }],
    ["Shiprocket", [50_000, 380_000], "SHIPROCKET BIGFOOT GURGAON IN", { weight: 0.8 }],
  ]),
  ...inStore("professional_services", "7399", [
    ["Sri Graphics and Printing", [60_000, 640_000], "SRI GRAPHICS PRINTING {city} IN", { weight: 1.2 }],
    ["Awfis Coworking", [80_000, 1_200_000], "AWFIS SPACE SOLUTIONS {city} IN", { weight: 1 }],
  ]),
  ...online("professional_services", "7399", [
    ["Upwork", [150_000, 1_800_000], "UPWORK GLOBAL SANTA CLARA US", { weight: 0.8 }],
    ["Naukri Recruiter", [120_000, 680_000], "INFO EDGE NAUKRI NOIDA IN", { weight: 0.6 }],
  ]),
  ...inStore("legal_and_accounting", "8931", [
    [
      "Agarwal and Co CA",
      [150_000, 1_500_000],
      "AGARWAL AND CO CA {city} IN",
      { weight: 1.2, habit: "whole" },
    ],
    [
      "Notary and Stamp Vendor",
      [10_000, 80_000],
      "NOTARY STAMP VENDOR {city} IN",
      { weight: 1, habit: "whole" },
    ],
  ]),
  ...online("legal_and_accounting", "8931", [
    ["ClearTax", [99_900, 499_900], "CLEARTAX DEFMACRO BANGALORE IN", { weight: 1, refundPermille: 20 }],
    ["Vakilsearch", [149_900, 899_900], "VAKILSEARCH UBER9 CHENNAI IN", { weight: 0.5, refundPermille: 30 }],
  ]),
  ...online("government_fees", "9399", [
    ["Passport Seva", [150_000, 350_000], "PASSPORT SEVA MEA NEW DELHI IN", { weight: 0.3, habit: "whole" }],
    ["Parivahan", [30_000, 250_000], "PARIVAHAN MORTH NEW DELHI IN", { weight: 0.8, habit: "whole" }],
    ["UIDAI", [5000, 10_000], "UIDAI AADHAAR NEW DELHI IN", { weight: 0.4, habit: "whole" }],
  ]),
  ...inStore("home_maintenance", "7699", [
    [
      "Cool Tech AC Repair",
      [40_000, 350_000],
      "COOL TECH AC REPAIR {city} IN",
      { weight: 1, habit: "whole" },
    ],
    [
      "Shiva Plumbing Works",
      [20_000, 150_000],
      "SHIVA PLUMBING WORKS {city} IN",
      { weight: 1.2, habit: "whole" },
    ],
    ["Hicare Pest Control", [90_000, 320_000], "HICARE SERVICES {city} IN", { weight: 0.6 }],
  ]),
  ...inStore("childcare", "8351", [
    ["EuroKids", [400_000, 1_200_000], "EUROKIDS PRESCHOOL {city} IN", { weight: 1, habit: "whole" }],
    ["Kidzee", [350_000, 1_000_000], "KIDZEE PRESCHOOL {city} IN", { weight: 1, habit: "whole" }],
  ]),
];
