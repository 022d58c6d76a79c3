import type { Place } from "../../country.ts";
import { place } from "./place.ts";

/** Wales, Scotland and Northern Ireland. */
export const nations: readonly Place[] = [
  place(
    "Cardiff",
    "South Glamorgan",
    "29",
    "CF5 1JH, CF14 3NX, CF23 5DU, CF24 4QF",
    "Cardiff",
    "Dwr Cymru Welsh Water",
  ),
  place(
    "Swansea",
    "West Glamorgan",
    "1792",
    "SA1 6JW, SA2 0AT, SA2 8QF, SA3 5LH",
    "Swansea",
    "Dwr Cymru Welsh Water",
  ),
  place(
    "Edinburgh",
    "Midlothian",
    "131",
    "EH6 5QF, EH6 8RG, EH9 1QN, EH10 4BY, EH11 1TB",
    "City of Edinburgh",
  ),
  place("Glasgow", "Lanarkshire", "141", "G11 5RD, G12 8SN, G20 6HW, G31 3PT, G41 3QL", "Glasgow City"),
  place("Aberdeen", "Aberdeenshire", "1224", "AB10 6PB, AB15 4ZE, AB24 3JX, AB25 2LT", "Aberdeen City"),
  place("Dundee", "Angus", "1382", "DD1 5NW, DD2 1PZ, DD3 6RH, DD4 6LG", "Dundee City"),
  place("Belfast", "County Antrim", "28", "BT4 1NT, BT7 1HP, BT9 6TY, BT9 7GX, BT15 3FA"),
  place("Lisburn", "County Antrim", "28", "BT27 4XQ, BT28 1LE, BT28 2UA, BT28 3SD"),
];
