/** States by the part of the country chains spread over. */
export const WEST = ["CA", "OR", "WA", "NV", "AZ", "ID", "UT", "NM", "CO"];
export const MIDWEST = ["IL", "IN", "MI", "OH", "WI", "MN", "MO"];
export const SOUTHEAST = ["FL", "GA", "NC", "TN", "VA"];
export const NORTHEAST = ["NY", "NJ", "MA", "RI", "PA", "MD", "DC"];
