import type { Place } from "../../country.ts";

/**
 * A post town with unit postcodes of residential sectors, the council that sends the council tax and the water
 * company. In Scotland the council bills for water too; in Northern Ireland homes pay rates to Land & Property
 * Services and nothing for water.
 */
export function place(
  city: string,
  region: string,
  areaCode: string,
  postalCodes: string,
  council?: string,
  water?: string,
): Place {
  return {
    city,
    region,
    country: "GB",
    areaCode,
    postalCodes: postalCodes.split(", "),
    suppliers: {
      ...(council
        ? { "council-tax": `${council} Council` }
        : { "council-tax": "LPS Rates", energy: "Power NI" }),
      ...(water && { water }),
    },
  };
}
