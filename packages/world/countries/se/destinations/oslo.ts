import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const oslo: Destination = {
  city: "Oslo",
  region: "03",
  country: "NO",
  currency: "NOK",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Egon", [24_500, 89_000], "EGON BYPORTEN {city}", { weight: 1.5 }],
      ["Olivia", [26_500, 98_000], "OLIVIA AKER BRYGGE {city}"],
      ["Mathallen", [15_500, 52_000], "MATHALLEN VULKAN {city}"],
    ]),
    ...inStore("fast_food", "5814", [["Illegal Burger", [14_500, 48_000], "ILLEGAL BURGER {city}"]]),
    ...inStore("coffee", "5814", [
      ["Kaffebrenneriet", [4_900, 18_900], "KAFFEBRENNERIET {city}"],
      ["W.B. Samson", [4_500, 17_900], "WB SAMSON {city}"],
    ]),
    ...inStore("convenience_store", "5499", [["Narvesen", [3_500, 15_900], "NARVESEN {fixed:3} {city}"]]),
    ...inStore("groceries", "5411", [
      ["Rema 1000", [7_900, 49_000], "REMA 1000 {city}"],
      ["Kiwi", [7_500, 46_000], "KIWI {fixed:3} {city}"],
    ]),
    ...inStore("public_transit", "4111", [["Ruter", [4_200, 13_500], "RUTER APP {city}"]]),
    ...inStore("trains_and_ferries", "4112", [["Flytoget", [24_000, 48_000], "FLYTOGET {city}"]]),
    ...inStore("taxis_and_rides", "4121", [["Oslo Taxi", [16_500, 62_000], "TAXI 02323 {city}"]]),
    ...inStore("lodging", "7011", [
      ["Thon Hotel", [119_000, 298_000], "THON HOTEL {city}", { habit: "deposit" }],
    ]),
    ...inStore("clothing", "5651", [["Cubus", [19_900, 99_000], "CUBUS {fixed:4} {city}"]]),
  ],
};
