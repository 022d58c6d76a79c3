import type { Place } from "../country.ts";

function place(
  city: string,
  region: string,
  areaCode: string,
  postalCodes: string,
  suppliers: Readonly<Record<string, string>>,
): Place {
  return { city, region, country: "US", areaCode, postalCodes: postalCodes.split(" "), suppliers };
}

/** Real cities with ZIP codes, an area code and the suppliers of that city. */
export const places: readonly Place[] = [
  place("Portland", "OR", "503", "97202 97206 97211 97213 97214 97217 97219", {
    electricity: "Portland General Electric",
    gas: "NW Natural",
    internet: "Comcast Xfinity",
  }),
  place("Eugene", "OR", "541", "97401 97402 97404 97405 97408", {
    electricity: "EWEB",
    internet: "Comcast Xfinity",
  }),
  place("Seattle", "WA", "206", "98102 98103 98107 98115 98117 98144", {
    electricity: "Seattle City Light",
    gas: "Puget Sound Energy",
    internet: "Comcast Xfinity",
  }),
  place("Spokane", "WA", "509", "99201 99203 99205 99208 99223", {
    electricity: "Avista Utilities",
    internet: "Comcast Xfinity",
  }),
  place("San Francisco", "CA", "415", "94107 94110 94114 94117 94122 94131", {
    electricity: "PG&E",
    internet: "Sonic.net",
  }),
  place("Oakland", "CA", "510", "94602 94606 94609 94610 94611 94618", {
    electricity: "PG&E",
    internet: "Comcast Xfinity",
  }),
  place("Sacramento", "CA", "916", "95811 95816 95818 95819 95822 95831", {
    electricity: "SMUD",
    gas: "PG&E",
    internet: "Comcast Xfinity",
  }),
  place("Los Angeles", "CA", "323", "90026 90027 90031 90036 90039 90042", {
    electricity: "LADWP",
    gas: "SoCalGas",
    internet: "Spectrum",
  }),
  place("San Diego", "CA", "619", "92101 92103 92104 92105 92115 92116", {
    electricity: "SDG&E",
    internet: "Cox Communications",
  }),
  place("Phoenix", "AZ", "602", "85006 85008 85013 85014 85016 85020", {
    electricity: "Arizona Public Service",
    gas: "Southwest Gas",
    internet: "Cox Communications",
  }),
  place("Tucson", "AZ", "520", "85701 85705 85711 85712 85716 85719", {
    electricity: "Tucson Electric Power",
    gas: "Southwest Gas",
    internet: "Cox Communications",
  }),
  place("Las Vegas", "NV", "702", "89102 89107 89117 89123 89128 89148", {
    electricity: "NV Energy",
    gas: "Southwest Gas",
    internet: "Cox Communications",
  }),
  place("Salt Lake City", "UT", "801", "84102 84103 84105 84106 84108 84115", {
    electricity: "Rocky Mountain Power",
    gas: "Enbridge Gas Utah",
    internet: "Comcast Xfinity",
  }),
  place("Boise", "ID", "208", "83702 83704 83705 83706 83709 83713", {
    electricity: "Idaho Power",
    gas: "Intermountain Gas",
    internet: "Sparklight",
  }),
  place("Denver", "CO", "303", "80203 80205 80206 80209 80210 80211 80220", {
    electricity: "Xcel Energy",
    internet: "Comcast Xfinity",
  }),
  place("Albuquerque", "NM", "505", "87102 87106 87107 87108 87110 87111", {
    electricity: "PNM",
    gas: "New Mexico Gas",
    internet: "Comcast Xfinity",
  }),
  place("Austin", "TX", "512", "78702 78704 78723 78745 78751 78757", {
    electricity: "Austin Energy",
    gas: "Texas Gas Service",
    internet: "Spectrum",
  }),
  place("Houston", "TX", "713", "77006 77007 77008 77018 77019 77098", {
    electricity: "Reliant Energy",
    gas: "CenterPoint Energy",
    internet: "Comcast Xfinity",
  }),
  place("Dallas", "TX", "214", "75204 75206 75208 75214 75218 75230", {
    electricity: "TXU Energy",
    gas: "Atmos Energy",
    internet: "Spectrum",
  }),
  place("San Antonio", "TX", "210", "78209 78212 78216 78228 78230 78240", {
    electricity: "CPS Energy",
    internet: "Spectrum",
  }),
  place("Minneapolis", "MN", "612", "55403 55405 55406 55407 55408 55417", {
    electricity: "Xcel Energy",
    gas: "CenterPoint Energy",
    internet: "Comcast Xfinity",
  }),
  place("Madison", "WI", "608", "53703 53704 53705 53711 53713 53715", {
    electricity: "Madison Gas and Electric",
    internet: "Spectrum",
  }),
  place("Chicago", "IL", "773", "60613 60614 60618 60622 60625 60640 60657", {
    electricity: "ComEd",
    gas: "Peoples Gas",
    internet: "Comcast Xfinity",
  }),
  place("Indianapolis", "IN", "317", "46202 46203 46205 46220 46227 46240", {
    electricity: "AES Indiana",
    gas: "Citizens Energy",
    internet: "Comcast Xfinity",
  }),
  place("Detroit", "MI", "313", "48201 48202 48207 48208 48214 48221", {
    electricity: "DTE Energy",
    internet: "Comcast Xfinity",
  }),
  place("Columbus", "OH", "614", "43201 43202 43206 43212 43214 43215", {
    electricity: "AEP Ohio",
    gas: "Columbia Gas of Ohio",
    internet: "Spectrum",
  }),
  place("Cleveland", "OH", "216", "44102 44106 44107 44109 44113 44120", {
    electricity: "FirstEnergy",
    gas: "Enbridge Gas Ohio",
    internet: "Spectrum",
  }),
  place("Kansas City", "MO", "816", "64108 64109 64110 64111 64112 64113", {
    electricity: "Evergy",
    gas: "Spire Energy",
    internet: "Google Fiber",
  }),
  place("Nashville", "TN", "615", "37203 37204 37206 37209 37211 37216", {
    electricity: "Nashville Electric Service",
    gas: "Piedmont Natural Gas",
    internet: "Comcast Xfinity",
  }),
  place("Atlanta", "GA", "404", "30306 30307 30308 30309 30312 30316", {
    electricity: "Georgia Power",
    gas: "Gas South",
    internet: "Comcast Xfinity",
  }),
  place("Charlotte", "NC", "704", "28203 28204 28205 28207 28209 28211", {
    electricity: "Duke Energy",
    gas: "Piedmont Natural Gas",
    internet: "Spectrum",
  }),
  place("Raleigh", "NC", "919", "27601 27603 27605 27607 27608 27609", {
    electricity: "Duke Energy",
    internet: "Spectrum",
  }),
  place("Orlando", "FL", "407", "32801 32803 32804 32806 32807 32812", {
    electricity: "OUC",
    internet: "Spectrum",
  }),
  place("Tampa", "FL", "813", "33602 33603 33606 33609 33611 33629", {
    electricity: "TECO",
    internet: "Spectrum",
  }),
  place("Miami", "FL", "305", "33125 33127 33129 33133 33137 33145", {
    electricity: "Florida Power & Light",
    internet: "Comcast Xfinity",
  }),
  place("Richmond", "VA", "804", "23220 23221 23223 23225 23226 23227", {
    electricity: "Dominion Energy",
    internet: "Comcast Xfinity",
  }),
  place("Washington", "DC", "202", "20001 20002 20007 20009 20010 20016", {
    electricity: "Pepco",
    gas: "Washington Gas",
    internet: "Comcast Xfinity",
  }),
  place("Baltimore", "MD", "410", "21209 21210 21211 21214 21218 21230", {
    electricity: "BGE",
    internet: "Comcast Xfinity",
  }),
  place("Philadelphia", "PA", "215", "19103 19104 19123 19125 19130 19147", {
    electricity: "PECO Energy",
    gas: "Philadelphia Gas Works",
    internet: "Comcast Xfinity",
  }),
  place("Pittsburgh", "PA", "412", "15201 15206 15213 15217 15222 15232", {
    electricity: "Duquesne Light",
    gas: "Peoples Natural Gas",
    internet: "Comcast Xfinity",
  }),
  place("Newark", "NJ", "973", "07102 07103 07104 07105 07106 07107", {
    electricity: "PSE&G",
    internet: "Optimum",
  }),
  place("New York", "NY", "212", "10009 10011 10014 10023 10025 10028", {
    electricity: "Con Edison",
    internet: "Spectrum",
  }),
  place("Brooklyn", "NY", "718", "11201 11205 11215 11217 11222 11238", {
    electricity: "Con Edison",
    gas: "National Grid",
    internet: "Verizon Fios",
  }),
  place("Buffalo", "NY", "716", "14201 14209 14213 14214 14216 14222", {
    electricity: "National Grid",
    internet: "Spectrum",
  }),
  place("Boston", "MA", "617", "02114 02116 02118 02127 02130 02134", {
    electricity: "Eversource",
    gas: "National Grid",
    internet: "Verizon Fios",
  }),
  place("Providence", "RI", "401", "02903 02904 02906 02907 02908 02909", {
    electricity: "Rhode Island Energy",
    internet: "Cox Communications",
  }),
];
