import { type FiElement, type FiValue, isList, mapElements } from "../tree/element.ts";
import type { Dirt } from "./dirt.ts";

/** The document with these irregularities, and the same one where there are none. */
export function soil(root: FiElement, dirt: ReadonlySet<Dirt>): FiElement {
  let soiled = root;
  // In one order whatever the order of asking: a value date has its time before the plain dates are turned around.
  for (const [name, change] of Object.entries(CHANGES)) {
    if (dirt.has(name as Dirt)) soiled = mapElements(soiled, change);
  }
  return soiled;
}

type Change = (each: FiElement) => FiElement;

/** Another value for each member there is. */
function withValues(each: FiElement, change: (value: FiValue, name: string) => FiValue): FiElement {
  const values = Object.entries(each.values).map(([name, value]) => [
    name,
    value === undefined ? undefined : change(value, name),
  ]);
  return { ...each, values: Object.fromEntries(values) };
}

function renamed(each: FiElement, from: string, to: string, change = (value: FiValue) => value): FiElement {
  const values = Object.entries(each.values).map(([name, value]) =>
    name === from && value !== undefined ? [to, change(value)] : [name, value],
  );
  return { ...each, values: Object.fromEntries(values) };
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const AMOUNT = /^-?\d+\.\d\d$/;

const TIMESTAMPS = ["transactionTimestamp", "transactionDateTime", "transactionTimeStamp"] as const;

/** Banks disagree on three spellings: which one a row has follows from its id. */
function spelled(each: FiElement): FiElement {
  const found = TIMESTAMPS.find((name) => each.values[name] !== undefined);
  if (!found) return each;
  const spelling = TIMESTAMPS[codeSum(each.values.txnId) % TIMESTAMPS.length] ?? found;
  return renamed(each, found, spelling);
}

const YES_NO: Readonly<Record<string, string>> = { YES: "true", NO: "false", true: "YES", false: "NO" };
const turned = (value: FiValue) => YES_NO[String(value)] ?? value;

const CHANGES: Readonly<Record<Dirt, Change>> = {
  /** `holder` is an object where there is one, and an array where there are more. */
  "single-holder-object": (each) => ({
    ...each,
    children: each.children.map((child) =>
      isList(child) && child.listOf === "Holder" ? { ...child, unwrapsOne: true } : child,
    ),
  }),
  /** `Pending` within the lower-case `summary`. */
  "capital-pending": (each) =>
    each.name === "Pending" || each.name === "PendingTxns" ? { ...each, jsonName: each.name } : each,
  /** `Single` instead of `SINGLE`. */
  "holders-type-mixed-case": (each) =>
    each.name === "Holders"
      ? withValues(each, (value) => `${String(value).charAt(0)}${String(value).slice(1).toLowerCase()}`)
      : each,
  /** `valueDate` with the time of day the row has. */
  "value-date-with-time": (each) => {
    const at = String(
      each.values.transactionTimestamp ?? each.values.transactionDateTime ?? "T00:00:00+05:30",
    );
    return withValues(each, (value, name) =>
      name === "valueDate" ? `${value}${at.slice(at.indexOf("T"))}` : value,
    );
  },
  /** `06-08-1999` instead of `1999-08-06`. */
  "day-first-dates": (each) => withValues(each, (value) => String(value).replace(DATE, "$3-$2-$1")),
  /** An exchange rate of a single space for rupees. */
  "blank-exchange-rate": (each) =>
    each.name === "Summary" && "currency" in each.values
      ? { ...each, values: { ...each.values, exchgeRate: " " } }
      : each,
  /** `startDate` and `endDate` are there and empty. */
  "empty-period": (each) =>
    each.name === "Transactions" ? { ...each, values: { ...each.values, startDate: "", endDate: "" } } : each,
  "timestamp-spelling": spelled,
  /** Every fifth row or so is of a kind the bank's system does not know. */
  "unknown-mode-and-type": (each) =>
    each.name === "Transaction" && isOdd(each)
      ? withValues(each, (value, name) => (name === "mode" ? "OTHERS" : name === "type" ? "UNKNOWN" : value))
      : each,
  /** The field of the other version: `ckycRegistered` in 1.x, `ckycCompliance` in 2.0.0. */
  "other-ckyc-field": (each) =>
    each.name === "Holder"
      ? "ckycCompliance" in each.values
        ? renamed(each, "ckycCompliance", "ckycRegistered", turned)
        : renamed(each, "ckycRegistered", "ckycCompliance", turned)
      : each,
  /** Amounts are JSON numbers. For output only: nobody calculates with them. */
  "numeric-amounts": (each) =>
    withValues(each, (value) => (AMOUNT.test(String(value)) ? Number(value) : value)),
};

function isOdd({ values }: FiElement): boolean {
  return codeSum(values.txnId) % 5 === 0;
}

function codeSum(text: FiValue | undefined): number {
  let sum = 0;
  for (const character of String(text ?? "")) sum += character.charCodeAt(0);
  return sum;
}
