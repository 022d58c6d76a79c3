import type { Destination } from "../../country.ts";
import { bangkok } from "./bangkok.ts";
import { dubai } from "./dubai.ts";
import { kualaLumpur } from "./kuala-lumpur.ts";
import { london } from "./london.ts";
import { singapore } from "./singapore.ts";

/** Where people fly for holidays and to relatives, at the exchange rates of 2024. */
export const destinations: readonly Destination[] = [dubai, bangkok, singapore, kualaLumpur, london];
