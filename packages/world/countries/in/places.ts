import type { Place } from "../country.ts";

function place(
  city: string,
  region: string,
  areaCode: string,
  postalCodes: string,
  suppliers: Readonly<Record<string, string>>,
): Place {
  return { city, region, country: "IN", areaCode, postalCodes: postalCodes.split(" "), suppliers };
}

/**
 * Cities with PIN codes, the STD code, and who supplies them: `electricity` (the distribution company),
 * piped `gas`, `water` and `propertyTax` where the city bills them itself. The region is the state as number
 * plates abbreviate it.
 */
export const places: readonly Place[] = [
  place("Mumbai", "MH", "22", "400028 400050 400053 400063 400067 400076 400092", {
    electricity: "Adani Electricity Mumbai",
    gas: "Mahanagar Gas Ltd",
    propertyTax: "MCGM",
  }),
  place("Thane", "MH", "22", "400601 400602 400604 400607 400610", {
    electricity: "MSEDCL",
    gas: "Mahanagar Gas Ltd",
    propertyTax: "Thane Municipal Corp",
  }),
  place("Pune", "MH", "20", "411004 411014 411028 411038 411045 411057", {
    electricity: "MSEDCL",
    gas: "Maharashtra Natural Gas",
    propertyTax: "Pune Municipal Corp",
  }),
  place("Nagpur", "MH", "712", "440010 440012 440015 440022 440025", {
    electricity: "MSEDCL",
    water: "Orange City Water",
    propertyTax: "Nagpur Municipal Corp",
  }),
  place("Nashik", "MH", "253", "422001 422005 422009 422013", {
    electricity: "MSEDCL",
    water: "Nashik Municipal Corp",
    propertyTax: "Nashik Municipal Corp",
  }),
  place("New Delhi", "DL", "11", "110016 110019 110024 110048 110058 110075 110092", {
    electricity: "BSES Rajdhani",
    gas: "Indraprastha Gas",
    water: "Delhi Jal Board",
    propertyTax: "Municipal Corp Of Delhi",
  }),
  place("Gurugram", "HR", "124", "122001 122002 122003 122011 122018", {
    electricity: "DHBVN",
    gas: "Haryana City Gas",
    propertyTax: "MC Gurugram",
  }),
  place("Noida", "UP", "120", "201301 201303 201304 201307 201309", {
    electricity: "PVVNL",
    gas: "Indraprastha Gas",
    water: "Noida Authority",
  }),
  place("Lucknow", "UP", "522", "226001 226010 226012 226016 226024", {
    electricity: "UPPCL MVVNL",
    gas: "Green Gas Ltd",
    water: "Lucknow Jal Sansthan",
    propertyTax: "Lucknow Nagar Nigam",
  }),
  place("Kanpur", "UP", "512", "208001 208002 208005 208012 208020", {
    electricity: "KESCO",
    water: "Kanpur Jal Sansthan",
    propertyTax: "Kanpur Nagar Nigam",
  }),
  place("Bengaluru", "KA", "80", "560034 560038 560066 560076 560095 560102", {
    electricity: "BESCOM",
    gas: "GAIL Gas Ltd",
    water: "BWSSB",
    propertyTax: "BBMP",
  }),
  place("Mysuru", "KA", "821", "570001 570008 570017 570023", {
    electricity: "CESCOM Mysore",
    water: "Vani Vilas Water Works",
    propertyTax: "Mysuru City Corp",
  }),
  place("Mangaluru", "KA", "824", "575001 575002 575003 575006", {
    electricity: "MESCOM",
    gas: "GAIL Gas Ltd",
    propertyTax: "Mangaluru City Corp",
  }),
  place("Chennai", "TN", "44", "600004 600017 600020 600028 600040 600091", {
    electricity: "TANGEDCO",
    water: "CMWSSB",
    propertyTax: "Greater Chennai Corp",
  }),
  place("Coimbatore", "TN", "422", "641002 641004 641012 641018 641035", {
    electricity: "TANGEDCO",
    water: "Coimbatore Corp",
    propertyTax: "Coimbatore Corp",
  }),
  place("Madurai", "TN", "452", "625001 625010 625014 625020", {
    electricity: "TANGEDCO",
    water: "Madurai Corp",
    propertyTax: "Madurai Corp",
  }),
  place("Hyderabad", "TS", "40", "500016 500032 500034 500049 500072 500081", {
    electricity: "TSSPDCL",
    gas: "Bhagyanagar Gas",
    water: "HMWSSB",
    propertyTax: "GHMC",
  }),
  place("Visakhapatnam", "AP", "891", "530002 530003 530016 530017 530045", {
    electricity: "APEPDCL",
    water: "GVMC",
    propertyTax: "GVMC",
  }),
  place("Vijayawada", "AP", "866", "520002 520007 520008 520010", {
    electricity: "APCPDCL",
    gas: "Bhagyanagar Gas",
    propertyTax: "Vijayawada Mun Corp",
  }),
  place("Kochi", "KL", "484", "682016 682017 682020 682024 682030", {
    electricity: "KSEB",
    gas: "IndianOil Adani Gas",
    water: "Kerala Water Authority",
    propertyTax: "Kochi Corporation",
  }),
  place("Thiruvananthapuram", "KL", "471", "695001 695004 695010 695014", {
    electricity: "KSEB",
    water: "Kerala Water Authority",
    propertyTax: "Trivandrum Corp",
  }),
  place("Kolkata", "WB", "33", "700019 700029 700032 700064 700091 700107", {
    electricity: "CESC Ltd",
    propertyTax: "Kolkata Municipal Corp",
  }),
  place("Ahmedabad", "GJ", "79", "380006 380009 380015 380051 380054", {
    electricity: "Torrent Power",
    gas: "Adani Total Gas",
    propertyTax: "Amdavad Municipal Corp",
  }),
  place("Surat", "GJ", "261", "395003 395007 395009 395010", {
    electricity: "Torrent Power",
    gas: "Gujarat Gas",
    propertyTax: "Surat Municipal Corp",
  }),
  place("Vadodara", "GJ", "265", "390001 390007 390015 390020", {
    electricity: "MGVCL",
    gas: "Vadodara Gas Ltd",
    propertyTax: "Vadodara Mahanagar Seva",
  }),
  place("Jaipur", "RJ", "141", "302004 302012 302015 302017 302020 302033", {
    electricity: "JVVNL",
    water: "PHED Rajasthan",
    propertyTax: "Jaipur Nagar Nigam",
  }),
  place("Indore", "MP", "731", "452001 452009 452010 452016 452018", {
    electricity: "MPPKVVCL",
    gas: "Avantika Gas",
    water: "Indore Nagar Nigam",
    propertyTax: "Indore Nagar Nigam",
  }),
  place("Bhopal", "MP", "755", "462003 462011 462016 462023 462042", {
    electricity: "MPMKVVCL",
    water: "Bhopal Nagar Nigam",
    propertyTax: "Bhopal Nagar Nigam",
  }),
  place("Chandigarh", "CH", "172", "160009 160017 160022 160036 160047", {
    electricity: "Chandigarh Electricity",
    gas: "IndianOil Adani Gas",
    water: "MC Chandigarh Water",
  }),
  place("Ludhiana", "PB", "161", "141001 141002 141008 141012", {
    electricity: "PSPCL",
    propertyTax: "MC Ludhiana",
  }),
  place("Patna", "BR", "612", "800001 800013 800014 800020 800025", {
    electricity: "SBPDCL",
    gas: "GAIL Gas Ltd",
    propertyTax: "Patna Nagar Nigam",
  }),
  place("Bhubaneswar", "OD", "674", "751001 751007 751012 751024 751030", {
    electricity: "TPCODL",
    gas: "GAIL Gas Ltd",
    water: "WATCO Odisha",
  }),
  place("Guwahati", "AS", "361", "781001 781005 781006 781028", {
    electricity: "APDCL",
    propertyTax: "Guwahati Mun Corp",
  }),
  place("Ranchi", "JH", "651", "834001 834002 834005 834009", {
    electricity: "JBVNL",
    propertyTax: "Ranchi Municipal Corp",
  }),
  place("Dehradun", "UK", "135", "248001 248003 248006 248009", {
    electricity: "UPCL",
    water: "Uttarakhand Jal Sansthan",
    propertyTax: "Dehradun Nagar Nigam",
  }),
  place("Panaji", "GA", "832", "403001 403002 403004 403521", {
    electricity: "Goa Electricity Dept",
    water: "PWD Water Goa",
  }),
];
