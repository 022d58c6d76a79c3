/** Counties and council areas the places are in, grouped as chains divide the country up. */
export const LONDON = ["Greater London"];
export const SOUTH = [
  ...LONDON,
  "Berkshire",
  "Buckinghamshire",
  "East Sussex",
  "Hampshire",
  "Oxfordshire",
  "Bristol",
  "Devon",
];
const EAST = ["Cambridgeshire", "Norfolk"];
const MIDLANDS = ["West Midlands", "Nottinghamshire", "Leicestershire", "Derbyshire"];
export const NORTH_WEST = ["Greater Manchester", "Merseyside", "Lancashire"];
const YORKSHIRE = ["West Yorkshire", "South Yorkshire", "North Yorkshire"];
const NORTH_EAST = ["Tyne and Wear"];
export const NORTH = [...NORTH_WEST, ...YORKSHIRE, ...NORTH_EAST];
export const WALES = ["South Glamorgan", "West Glamorgan"];
export const SCOTLAND = ["Midlothian", "Lanarkshire", "Aberdeenshire", "Angus"];
export const NORTHERN_IRELAND = ["County Antrim"];
export const ENGLAND = [...SOUTH, ...EAST, ...MIDLANDS, ...NORTH];
export const GREAT_BRITAIN = [...ENGLAND, ...WALES, ...SCOTLAND];
