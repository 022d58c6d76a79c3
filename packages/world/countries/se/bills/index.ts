import type { BillKind } from "../../country.ts";
import { contracts } from "./contracts.ts";
import { debts } from "./debts.ts";
import { home } from "./home.ts";

export const bills: readonly BillKind[] = [...home, ...contracts, ...debts];
