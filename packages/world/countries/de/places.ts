import type { Place } from "../country.ts";

function place(
  city: string,
  region: string,
  areaCode: string,
  postalCodes: string,
  suppliers: Readonly<Record<string, string>>,
): Place {
  return { city, region, country: "DE", areaCode, postalCodes: postalCodes.split(" "), suppliers };
}

/** A town whose own utility sells light, heat and water. */
function townWorks(
  city: string,
  region: string,
  areaCode: string,
  postalCodes: string,
  utility: string,
  transit: string,
): Place {
  return place(city, region, areaCode, postalCodes, {
    electricity: utility,
    gas: utility,
    water: utility,
    transit,
  });
}

/** Real towns; regions are the Länder as ISO 3166-2:DE abbreviates them. */
export const places: readonly Place[] = [
  place("Berlin", "BE", "30", "10115 10245 10437 10551 10629 10785 10967 12043 12163 13187 13353", {
    electricity: "Vattenfall Europe Sales GmbH",
    gas: "GASAG AG",
    water: "Berliner Wasserbetriebe",
    transit: "BVG",
  }),
  place("Hamburg", "HH", "40", "20095 20144 20253 20357 20535 22085 22303 22525 22765 22769", {
    electricity: "Vattenfall Europe Sales GmbH",
    gas: "E.ON Energie Deutschland GmbH",
    water: "Hamburger Wasserwerke GmbH",
    transit: "Hamburger Hochbahn AG",
  }),
  townWorks(
    "München",
    "BY",
    "89",
    "80331 80469 80636 80799 80935 81241 81371 81541 81667 81825",
    "SWM Versorgungs GmbH",
    "MVG",
  ),
  townWorks(
    "Köln",
    "NW",
    "221",
    "50667 50674 50733 50825 50931 50968 51063 51105",
    "RheinEnergie AG",
    "KVB AG",
  ),
  townWorks(
    "Frankfurt am Main",
    "HE",
    "69",
    "60311 60316 60318 60385 60431 60487 60594 65929",
    "Mainova AG",
    "VGF",
  ),
  townWorks("Stuttgart", "BW", "711", "70173 70178 70197 70327 70374 70435 70569", "EnBW AG", "SSB AG"),
  townWorks(
    "Düsseldorf",
    "NW",
    "211",
    "40210 40223 40233 40470 40479 40545 40589",
    "Stadtwerke Düsseldorf AG",
    "Rheinbahn AG",
  ),
  townWorks(
    "Leipzig",
    "SN",
    "341",
    "04103 04109 04155 04177 04229 04275 04315",
    "Stadtwerke Leipzig GmbH",
    "LVB GmbH",
  ),
  townWorks("Dortmund", "NW", "231", "44135 44139 44227 44263 44309 44369", "DEW21", "DSW21"),
  townWorks(
    "Essen",
    "NW",
    "201",
    "45127 45130 45147 45219 45259 45326",
    "Stadtwerke Essen AG",
    "Ruhrbahn GmbH",
  ),
  townWorks("Bremen", "HB", "421", "28195 28203 28209 28307 28359 28757", "swb Vertrieb Bremen GmbH", "BSAG"),
  townWorks("Dresden", "SN", "351", "01067 01099 01127 01187 01277 01309", "SachsenEnergie AG", "DVB AG"),
  townWorks("Hannover", "NI", "511", "30159 30161 30167 30449 30519 30659", "enercity AG", "ÜSTRA"),
  townWorks("Nürnberg", "BY", "911", "90402 90408 90419 90443 90461 90489", "N-ERGIE AG", "VAG Nürnberg"),
  townWorks("Duisburg", "NW", "203", "47051 47057 47119 47166 47228 47259", "Stadtwerke Duisburg AG", "DVG"),
  townWorks(
    "Bochum",
    "NW",
    "234",
    "44787 44791 44799 44801 44866 44892",
    "Stadtwerke Bochum GmbH",
    "BOGESTRA",
  ),
  townWorks(
    "Bonn",
    "NW",
    "228",
    "53111 53115 53119 53129 53175 53225",
    "Stadtwerke Bonn",
    "SWB Bus und Bahn",
  ),
  townWorks("Münster", "NW", "251", "48143 48147 48151 48155 48161 48167", "Stadtwerke Münster GmbH", "SWMS"),
  townWorks("Mannheim", "BW", "621", "68159 68161 68165 68199 68259 68309", "MVV Energie AG", "rnv GmbH"),
  townWorks(
    "Karlsruhe",
    "BW",
    "721",
    "76131 76133 76137 76185 76199 76227",
    "Stadtwerke Karlsruhe GmbH",
    "VBK",
  ),
  townWorks(
    "Augsburg",
    "BY",
    "821",
    "86150 86152 86154 86159 86161 86199",
    "Stadtwerke Augsburg",
    "swa Mobil",
  ),
  townWorks(
    "Freiburg im Breisgau",
    "BW",
    "761",
    "79098 79100 79106 79110 79114",
    "badenova AG",
    "VAG Freiburg",
  ),
  townWorks("Kiel", "SH", "431", "24103 24105 24114 24118 24143 24159", "Stadtwerke Kiel AG", "KVG Kiel"),
  townWorks("Lübeck", "SH", "451", "23552 23556 23560 23562 23564", "Stadtwerke Lübeck GmbH", "SL Mobil"),
  townWorks("Rostock", "MV", "381", "18055 18057 18059 18106 18119", "Stadtwerke Rostock AG", "RSAG"),
  townWorks("Erfurt", "TH", "361", "99084 99085 99089 99092 99096", "SWE Energie GmbH", "EVAG"),
  townWorks("Magdeburg", "ST", "391", "39104 39108 39112 39116 39128", "Städtische Werke Magdeburg", "MVB"),
  townWorks("Halle (Saale)", "ST", "345", "06108 06110 06112 06114 06124", "EVH GmbH", "HAVAG"),
  townWorks("Mainz", "RP", "6131", "55116 55118 55122 55124 55131", "Mainzer Stadtwerke AG", "MVG Mainz"),
  townWorks("Saarbrücken", "SL", "681", "66111 66113 66117 66119 66123", "energie SaarLorLux AG", "Saarbahn"),
  townWorks("Potsdam", "BB", "331", "14467 14469 14471 14478 14482", "EWP GmbH", "ViP Potsdam"),
  townWorks("Regensburg", "BY", "941", "93047 93049 93051 93053 93055", "REWAG KG", "RVV Regensburg"),
];
