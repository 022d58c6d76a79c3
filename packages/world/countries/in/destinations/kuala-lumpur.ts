import type { Destination } from "../../country.ts";
import { inStore } from "../../merchant-row.ts";

export const kualaLumpur: Destination = {
  city: "Kuala Lumpur",
  region: "KUL",
  country: "MY",
  currency: "MYR",
  merchants: [
    ...inStore("restaurants", "5812", [
      ["Nasi Kandar Pelita", [1200, 5500], "NASI KANDAR PELITA KUALA LUMPUR MY"],
      ["Madam Kwan's", [3500, 14_000], "MADAM KWANS KLCC KUALA LUMPUR MY"],
      ["Saravanaa Bhavan", [2200, 9500], "SARAVANAA BHAVAN KUALA LUMPUR MY"],
    ]),
    ...inStore("coffee", "5814", [
      ["OldTown White Coffee", [900, 3600], "OLDTOWN WHITE COFFEE KUALA LUMPUR MY"],
      ["Zus Coffee", [800, 2600], "ZUS COFFEE KUALA LUMPUR MY"],
    ]),
    ...inStore("convenience_store", "5499", [["myNEWS", [500, 3200], "MYNEWS RETAIL KUALA LUMPUR MY"]]),
    ...inStore("public_transit", "4111", [
      ["Touch n Go", [1000, 5000], "TOUCH N GO RELOAD KUALA LUMPUR MY", { habit: "whole" }],
      ["KLIA Ekspres", [5500, 11_000], "KLIA EKSPRES KUALA LUMPUR MY"],
    ]),
    ...inStore("taxis_and_rides", "4121", [["Grab", [900, 4200], "GRAB*RIDE PETALING JAYA MY"]]),
    ...inStore("lodging", "7011", [
      ["Hotel Sentral", [16_000, 62_000], "HOTEL SENTRAL KUALA LUMPUR MY", { habit: "deposit" }],
      ["Tune Hotel", [11_000, 42_000], "TUNE HOTEL KLIA2 SEPANG MY", { habit: "deposit" }],
    ]),
    ...inStore("department_stores", "5311", [["Sogo", [4500, 38_000], "SOGO KL DEPT STORE KUALA LUMPUR MY"]]),
    ...inStore("museums_and_parks", "7991", [
      ["Aquaria KLCC", [5500, 24_000], "AQUARIA KLCC KUALA LUMPUR MY"],
    ]),
  ],
};
