import type { Place } from "../../country.ts";
import { midlandsAndNorth } from "./midlands-and-north.ts";
import { nations } from "./nations.ts";
import { south } from "./south.ts";

export const places: readonly Place[] = [...south, ...midlandsAndNorth, ...nations];
