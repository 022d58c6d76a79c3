import type { Place } from "../country.ts";

/** `suppliers`: network, water, childcare, congestion tax, where they are not the bill's own default. */
function place(
  city: string,
  region: string,
  areaCode: string,
  postalCodes: string,
  suppliers: readonly [network: string, water: string, childcare?: string, more?: Place["suppliers"]],
): Place {
  const [network, water, childcare, more] = suppliers;
  return {
    city,
    region,
    country: "SE",
    areaCode,
    postalCodes: postalCodes.split(", "),
    suppliers: { "electricity-network": network, water, ...(childcare && { childcare }), ...more },
  };
}

const TOLLED = { "congestion-tax": "Transportstyrelsen Trängselskatt" };

/** Real towns with the letter of their county, postal codes, area code, network and waterworks. */
export const places: readonly Place[] = [
  place("Stockholm", "AB", "8", "112 20, 113 30, 114 28, 116 45, 117 34, 118 20, 120 30, 126 30", [
    "Ellevio",
    "Stockholm Vatten och Avfall",
    "Stockholms stad",
    TOLLED,
  ]),
  place("Solna", "AB", "8", "169 55, 170 65, 171 45", [
    "Vattenfall Eldistribution",
    "Solna Vatten",
    "Solna stad",
    TOLLED,
  ]),
  place("Södertälje", "AB", "8", "151 36, 151 72, 152 40", ["Telge Nät", "Telge"]),
  place("Göteborg", "O", "31", "411 28, 413 14, 414 51, 416 55, 417 05, 412 61", [
    "Göteborg Energi Nät",
    "Kretslopp och vatten",
    "Göteborgs stad",
    TOLLED,
  ]),
  place("Borås", "O", "33", "503 30, 504 31, 506 30", [
    "Borås Elnät",
    "Borås Energi och Miljö",
    "Borås stad",
  ]),
  place("Trollhättan", "O", "520", "461 30, 461 54", [
    "Trollhättan Energi",
    "Trollhättan Energi Vatten",
    "Trollhättans stad",
  ]),
  place("Skövde", "O", "500", "541 30, 541 48", ["Skövde Energi", "Skövde VA", "Skövde kommun"]),
  place("Malmö", "M", "40", "211 20, 211 42, 212 24, 214 21, 215 32, 217 44", [
    "E.ON Energidistribution",
    "VA SYD",
    "Malmö stad",
  ]),
  place("Lund", "M", "46", "222 20, 223 50, 224 60, 226 40", ["Kraftringen Nät", "VA SYD", "Lunds kommun"]),
  place("Helsingborg", "M", "42", "252 20, 254 37, 256 54", ["Öresundskraft", "NSVA", "Helsingborgs stad"]),
  place("Kristianstad", "M", "44", "291 31, 291 53", ["C4 Elnät", "Kristianstad VA", "Kristianstads kommun"]),
  place("Uppsala", "C", "18", "752 20, 753 20, 754 40, 756 43", [
    "Vattenfall Eldistribution",
    "Uppsala Vatten",
  ]),
  place("Västerås", "U", "21", "722 11, 722 15, 723 35, 724 60", [
    "Mälarenergi Elnät",
    "Mälarenergi Vatten",
    "Västerås stad",
  ]),
  place("Örebro", "T", "19", "702 10, 702 25, 703 62", ["E.ON Energidistribution", "Örebro kommun VA"]),
  place("Linköping", "E", "13", "582 22, 583 30, 584 32", [
    "Tekniska verken Nät",
    "Tekniska verken",
    "Linköpings kommun",
  ]),
  place("Norrköping", "E", "11", "602 22, 602 32, 603 55", [
    "E.ON Energidistribution",
    "Nodra",
    "Norrköpings kommun",
  ]),
  place("Jönköping", "F", "36", "553 16, 554 52, 556 26", [
    "Jönköping Energi Nät",
    "Jönköping VA",
    "Jönköpings kommun",
  ]),
  place("Växjö", "G", "470", "352 30, 352 34", ["Växjö Energi Elnät", "Växjö VA", "Växjö kommun"]),
  place("Kalmar", "H", "480", "392 31, 393 50", ["Kalmar Energi Elnät", "Kalmar Vatten"]),
  place("Karlskrona", "K", "455", "371 30, 371 41", [
    "Affärsverken Elnät",
    "Affärsverken VA",
    "Karlskrona kommun",
  ]),
  place("Visby", "I", "498", "621 45, 621 56", ["Gotlands Elnät", "Region Gotland VA", "Region Gotland"]),
  place("Halmstad", "N", "35", "302 43, 302 90", ["HEM Nät", "LBVA", "Halmstads kommun"]),
  place("Karlstad", "S", "54", "652 24, 653 40", ["Karlstads Elnät", "Karlstad VA", "Karlstads kommun"]),
  place("Eskilstuna", "D", "16", "632 20, 633 42", ["Eskilstuna Energi", "Eskilstuna Energi VA"]),
  place("Nyköping", "D", "155", "611 31, 611 50", [
    "Vattenfall Eldistribution",
    "Nyköping Vatten",
    "Nyköpings kommun",
  ]),
  place("Gävle", "X", "26", "802 50, 803 20, 806 30", ["Gävle Energi", "Gästrike Vatten"]),
  place("Falun", "W", "23", "791 30, 791 60", ["Falu Elnät", "Falu Vatten", "Falu kommun"]),
  place("Sundsvall", "Y", "60", "852 30, 854 60", [
    "Sundsvall Elnät",
    "MittSverige Vatten",
    "Sundsvalls kommun",
  ]),
  place("Östersund", "Z", "63", "831 30, 831 45", ["Jämtkraft Elnät", "Östersund VA", "Östersunds kommun"]),
  place("Umeå", "AC", "90", "903 26, 904 22, 907 36", ["Umeå Energi Elnät", "Vakin"]),
  place("Skellefteå", "AC", "910", "931 31, 931 54", ["Skellefteå Kraft Elnät", "Skellefteå VA"]),
  place("Luleå", "BD", "920", "972 31, 973 34", ["Luleå Energi Elnät", "Lumire"]),
  place("Kiruna", "BD", "980", "981 31, 981 38", ["Vattenfall Eldistribution", "Tekniska Verken i Kiruna"]),
];
