import type { Destination } from "../../country.ts";
import { dublin } from "./dublin.ts";
import { lisbon } from "./lisbon.ts";
import { newYork } from "./new-york.ts";
import { palma } from "./palma.ts";
import { paris } from "./paris.ts";

/** Spain first by far in the travel statistics: https://www.ons.gov.uk/peoplepopulationandcommunity/leisureandtourism */
export const destinations: readonly Destination[] = [palma, paris, dublin, lisbon, newYork];
