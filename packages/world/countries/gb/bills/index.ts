import type { BillKind } from "../../country.ts";
import { homeBills } from "./home.ts";
import { personalBills } from "./personal.ts";

export const bills: readonly BillKind[] = [...homeBills, ...personalBills];
