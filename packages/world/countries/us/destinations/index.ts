import type { Destination } from "../../country.ts";
import { cancun } from "./cancun.ts";
import { london } from "./london.ts";
import { paris } from "./paris.ts";
import { tokyo } from "./tokyo.ts";
import { toronto } from "./toronto.ts";

export const destinations: readonly Destination[] = [cancun, london, toronto, paris, tokyo];
