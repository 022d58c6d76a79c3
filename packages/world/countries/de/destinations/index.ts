import type { Destination } from "../../country.ts";
import { elsewhere } from "./elsewhere.ts";
import { eurozone } from "./eurozone.ts";

/** Cities abroad with shops of their own, the near ones first. */
export const destinations: readonly Destination[] = [...eurozone, ...elsewhere];
