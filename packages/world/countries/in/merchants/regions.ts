/** States by the part of the country, as `Place.region` abbreviates them. */
export const SOUTH = ["KA", "TN", "TS", "AP", "KL"];
export const WEST = ["MH", "GJ", "GA"];
export const NORTH = ["DL", "HR", "UP", "CH", "PB", "RJ", "UK"];
export const EAST = ["WB", "BR", "OD", "AS", "JH"];
