import { type Filtered, passes } from "../data-filter.ts";
import { indianDate } from "../read/indian-time.ts";
import { element, type FiElement, type FiList, list } from "../tree/element.ts";
import type { Reading } from "./document.ts";

/** A transaction as printed, with what filters look at. */
export interface Row extends Filtered {
  readonly values: FiElement["values"];
}

/** The rows the consent's filters let through. */
export function filtered(
  { filters }: Pick<Reading, "filters">,
  listOf: string,
  rows: readonly Row[],
): FiList {
  return list(
    listOf,
    rows.filter((row) => passes(filters, row)).map(({ values }) => values),
  );
}

/** `Transactions` of a range that may have none. */
export function transactionsOf(
  { range }: Pick<Reading, "range">,
  ...lists: FiElement["children"]
): FiElement {
  return element("Transactions", periodOf(range), ...lists);
}

function periodOf({ from, to }: Reading["range"]): FiElement["values"] {
  return { startDate: indianDate(from), endDate: indianDate(to) };
}
