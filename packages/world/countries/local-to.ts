import type { Place } from "./country.ts";

interface Local {
  readonly name: string;
  readonly regions?: readonly string[];
  readonly cities?: readonly string[];
}

/** The same rows, those of the names listed only in their towns. */
export function localTo<L extends Local>(
  rows: readonly L[],
  towns: Readonly<Record<string, readonly string[]>>,
): readonly L[] {
  return rows.map((row) => {
    const cities = towns[row.name];
    return cities ? { ...row, cities } : row;
  });
}

/** Whether somebody meets it in a town. */
export function isFoundIn(
  { regions, cities }: Omit<Local, "name">,
  place: Pick<Place, "city" | "region">,
): boolean {
  if (cities && !cities.includes(place.city)) return false;
  return !regions || regions.includes(place.region);
}

/** `Malmö, Lund` as a list. */
export function towns(names: string): readonly string[] {
  return names.split(", ");
}
