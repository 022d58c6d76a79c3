import type { BillKind } from "../../country.ts";
import { homeBills } from "./home.ts";
import { personBills } from "./person.ts";
import { savingsAndLoans } from "./savings-and-loans.ts";

export const bills: readonly BillKind[] = [...homeBills, ...personBills, ...savingsAndLoans];
