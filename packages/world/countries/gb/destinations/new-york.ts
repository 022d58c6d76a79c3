import type { Destination } from "../../country.ts";
import { inStore, online } from "../../merchant-row.ts";

export const newYork: Destination = {
  city: "New York",
  region: "NY",
  country: "US",
  currency: "USD",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Katz's Delicatessen", [2900, 9800], "KATZS DELICATESSEN NEW YORK NY", { weight: 1.5 }],
      ["Carmine's", [4800, 18_500], "CARMINES 44TH ST NEW YORK NY", { habit: "tip" }],
      ["Westway Diner", [2400, 7800], "WESTWAY DINER NEW YORK NY", { weight: 2, habit: "tip" }],
    ]),
    ...inStore("fast_food", "5814", [
      ["Shake Shack", [1250, 4200], "SHAKE SHACK {store:4} NEW YORK NY", { weight: 2 }],
    ]),
    ...inStore("coffee", "5814", [
      ["Starbucks", [480, 1650], "STARBUCKS STORE {store:5} NEW YORK NY", { weight: 2 }],
      ["Blue Bottle Coffee", [520, 1700], "BLUE BOTTLE COFFEE NEW YORK NY"],
    ]),
    ...inStore("bars", "5813", [["McSorley's", [1400, 6500], "MCSORLEYS OLD ALE HOUSE NEW YORK NY"]]),
    ...inStore("pharmacies", "5912", [
      ["Duane Reade", [650, 3900], "DUANE READE #{store:5} NEW YORK NY", { weight: 2 }],
    ]),
    ...inStore("public_transit", "4111", [["MTA", [290, 300], "MTA*NYCT PAYGO NEW YORK NY", { weight: 4 }]]),
    ...online("taxis_and_rides", "4121", [
      ["Uber", [1450, 6800], "UBER *TRIP HELP.UBER.COM CA", { weight: 2 }],
    ]),
    ...inStore("lodging", "3501", [
      ["Holiday Inn", [22_500, 78_500], "HOLIDAY INN TIMES SQ NEW YORK NY", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [
      ["Macy's", [2900, 18_500], "MACYS HERALD SQ NEW YORK NY", { weight: 1.5 }],
    ]),
    ...inStore("museums_and_parks", "7991", [
      ["The Met", [3000, 9000], "METROPOLITAN MUSEUM NEW YORK NY"],
      ["Empire State Building", [4400, 17_600], "EMPIRE STATE BUILDING NEW YORK NY"],
    ]),
  ],
};
