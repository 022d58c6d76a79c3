import type { Destination } from "../../country.ts";
import { copenhagen } from "./copenhagen.ts";
import { london } from "./london.ts";
import { newYork } from "./new-york.ts";
import { oslo } from "./oslo.ts";
import { palma } from "./palma.ts";
import { phuket } from "./phuket.ts";

export const destinations: readonly Destination[] = [palma, copenhagen, oslo, london, phuket, newYork];
