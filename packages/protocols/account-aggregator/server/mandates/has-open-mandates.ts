import type { Store } from "@sandbank/store";
import { hasDue } from "../engine/due-book.ts";

/** Kind of the records mandates are kept in. */
export const MANDATE_KIND = "aa:mandate";
/** The book of what time brings to them. */
export const MANDATE_DUE = "aa:MandateDue";

/** Whether the passing of time may bring something to a mandate; reads no mandate and loads nothing. */
export const hasOpenMandates = (store: Pick<Store, "list">): Promise<boolean> => hasDue(store, MANDATE_DUE);
