import { towns as listed } from "../local-to.ts";

/** Transit, chains and offices that are not in every town of their state. */
export const towns: Readonly<Record<string, readonly string[]>> = {
  "7-Eleven": listed(
    "Portland, Eugene, Seattle, Spokane, San Francisco, Oakland, Sacramento, Los Angeles, San Diego, Phoenix, Tucson, Las Vegas, Salt Lake City, Boise, Denver, Albuquerque, Austin, Houston, Dallas, San Antonio, Chicago, Indianapolis, Detroit, Columbus, Cleveland, Kansas City, Orlando, Tampa, Miami, Richmond, Washington, Baltimore, Philadelphia, Pittsburgh, Newark, New York, Brooklyn, Buffalo, Boston, Providence",
  ),
  "MTA OMNY": listed("New York, Brooklyn"),
  MBTA: listed("Boston, Providence"),
  "SEPTA Key": listed("Philadelphia"),
  "WMATA SmarTrip": listed("Washington"),
  "CTA Ventra": listed("Chicago"),
  Clipper: listed("San Francisco, Oakland"),
  "TriMet Hop": listed("Portland"),
  ORCA: listed("Seattle"),
  IKEA: listed(
    "Portland, San Diego, San Francisco, Las Vegas, Houston, Columbus, Atlanta, Charlotte, Orlando, Tampa, Miami, Baltimore, Philadelphia, Pittsburgh, Brooklyn",
  ),
  "CityMD Urgent Care": listed("New York, Brooklyn, Newark"),
  "ZoomCare Clinic": listed("Portland, Seattle"),
  "California DMV": listed("San Francisco, Oakland, Sacramento, Los Angeles, San Diego"),
  "Blue Bottle Coffee": listed(
    "San Francisco, Oakland, Los Angeles, San Diego, New York, Brooklyn, Boston, Washington, Chicago",
  ),
  Brightline: listed("Miami, Orlando"),
  Sweetgreen: listed(
    "Los Angeles, San Francisco, San Diego, Denver, Austin, Houston, Dallas, Chicago, Minneapolis, Atlanta, Miami, Tampa, Nashville, Charlotte, Philadelphia, Baltimore, Washington, New York, Brooklyn, Boston, Providence",
  ),
  "In-N-Out Burger": listed(
    "Los Angeles, San Diego, San Francisco, Oakland, Sacramento, Phoenix, Tucson, Las Vegas, Salt Lake City, Dallas, Houston, Austin, San Antonio, Denver, Boise",
  ),
  Wawa: listed("Philadelphia, Baltimore, Washington, Richmond, Orlando, Tampa, Miami, Newark"),
  Wegmans: listed("Buffalo, Brooklyn, Baltimore, Richmond, Boston, Raleigh"),
  "Micro Center": listed(
    "Denver, Atlanta, Chicago, Minneapolis, Kansas City, Houston, Dallas, Brooklyn, Columbus, Detroit, Indianapolis, Charlotte, Miami, Philadelphia, Baltimore",
  ),
  "Harbor Ferry": listed(
    "Seattle, San Francisco, Oakland, San Diego, New York, Brooklyn, Boston, Baltimore, Tampa",
  ),
  Lime: listed(
    "Portland, Seattle, San Francisco, Oakland, Los Angeles, San Diego, Denver, Salt Lake City, Austin, Minneapolis, Chicago, Detroit, Columbus, Cleveland, Nashville, Atlanta, Washington, Baltimore, Tampa, Miami, Phoenix",
  ),
  Bird: listed(
    "Portland, Los Angeles, San Diego, Denver, Austin, Indianapolis, Detroit, Columbus, Cleveland, Kansas City, Nashville, Atlanta, Charlotte, Orlando, Tampa, Miami, Richmond, Washington, Baltimore, Tucson",
  ),
  "City Bike Share": listed(
    "Portland, Seattle, San Francisco, Los Angeles, San Diego, Denver, Austin, Houston, Minneapolis, Madison, Chicago, Indianapolis, Detroit, Columbus, Kansas City, Nashville, Charlotte, Miami, Washington, Philadelphia, Pittsburgh, New York, Brooklyn, Boston, Providence, Salt Lake City, Boise",
  ),
  Uniqlo: listed(
    "San Francisco, Los Angeles, San Diego, Seattle, Chicago, Atlanta, Houston, Dallas, Austin, Orlando, Miami, Philadelphia, Washington, New York, Brooklyn, Boston",
  ),
  REI: listed(
    "Portland, Eugene, Seattle, Spokane, San Francisco, Sacramento, San Diego, Phoenix, Tucson, Las Vegas, Salt Lake City, Boise, Denver, Albuquerque, Austin, Houston, Dallas, San Antonio, Minneapolis, Madison, Chicago, Indianapolis, Columbus, Kansas City, Nashville, Atlanta, Charlotte, Raleigh, Tampa, Miami, Richmond, Washington, Philadelphia, Pittsburgh, New York, Boston",
  ),
  Aldi: listed(
    "Los Angeles, San Diego, Phoenix, Chicago, Indianapolis, Detroit, Columbus, Cleveland, Kansas City, Minneapolis, Madison, Nashville, Atlanta, Charlotte, Raleigh, Orlando, Tampa, Miami, Richmond, Washington, Baltimore, Philadelphia, Pittsburgh, Newark, New York, Brooklyn, Buffalo, Boston, Providence, Dallas, Houston",
  ),
  "Dutch Bros Coffee": listed(
    "Portland, Eugene, Spokane, Seattle, Sacramento, Los Angeles, San Diego, Phoenix, Tucson, Las Vegas, Salt Lake City, Boise, Denver, Albuquerque, Dallas, Houston, Austin, San Antonio, Nashville, Kansas City",
  ),
  Topgolf: listed(
    "Portland, Las Vegas, Phoenix, Tucson, Salt Lake City, Denver, Albuquerque, Austin, Houston, Dallas, San Antonio, Minneapolis, Indianapolis, Columbus, Cleveland, Kansas City, Nashville, Atlanta, Charlotte, Orlando, Tampa, Miami, Richmond, Baltimore, Philadelphia, Pittsburgh, Boise, Sacramento",
  ),
  "Waffle House": listed(
    "Atlanta, Charlotte, Raleigh, Nashville, Orlando, Tampa, Richmond, Dallas, Houston, San Antonio, Austin, Columbus, Indianapolis, Kansas City",
  ),
  Safeway: listed(
    "Portland, Eugene, Seattle, Spokane, San Francisco, Oakland, Sacramento, Phoenix, Tucson, Denver, Albuquerque, Las Vegas, Washington, Baltimore",
  ),
};

/** The same of what is charged every month. */
export const subscriptionTowns: Readonly<Record<string, readonly string[]>> = {
  "LA Fitness": listed(
    "Seattle, Los Angeles, San Diego, Phoenix, Dallas, Houston, San Antonio, Austin, Minneapolis, Chicago, Indianapolis, Detroit, Atlanta, Charlotte, Orlando, Tampa, Miami, Baltimore, Philadelphia, Newark, Portland, Las Vegas, Tucson",
  ),
  "Mister Car Wash": listed(
    "Phoenix, Tucson, Albuquerque, Boise, Spokane, Salt Lake City, Minneapolis, Madison, Houston, Dallas, San Antonio, Orlando, Tampa, Atlanta, Nashville, Los Angeles, Sacramento, Detroit",
  ),
};
