import { toMandateDay } from "../../wire/mandates/index.ts";
import type { KeptMandate, KeptOperation } from "./model.ts";

const MODE_OF_CREATION = { collect: "00", qr: "01", intent: "04" } as const;

/** What a UPI app opens to approve a mandate (NPCI, UPI Linking Specifications). */
export function intentLinkOf(mandate: KeptMandate): string {
  return link(mandate, "CREATE", [["tid", mandate.txnId]]);
}

/** The same to change or end one. */
export function operationLinkOf(
  mandate: KeptMandate,
  { type, txnId, amountLimitMinor, endsOn }: KeptOperation,
): string {
  const terms = {
    ...mandate.terms,
    ...(amountLimitMinor !== null && { amountMinor: amountLimitMinor }),
    ...(endsOn !== null && { endsOn }),
  };
  return link({ ...mandate, terms }, type.toUpperCase(), [
    ["umn", mandate.umn ?? ""],
    ["tid", txnId],
  ]);
}

function link(
  { payee, terms, flags, txnId, creationMode, purpose, transactionNote }: KeptMandate,
  txnType: string,
  more: readonly (readonly [string, string])[],
): string {
  const yesOrNo = (flag: boolean) => (flag ? "Y" : "N");
  const parameters: (readonly [string, string])[] = [
    ["pa", payee.vpa],
    ["pn", payee.name],
    ["validitystart", toMandateDay(terms.startsOn)],
    ["validityend", toMandateDay(terms.endsOn)],
    ["am", rupees(terms.amountMinor)],
    ["amrule", terms.amountRule.toUpperCase()],
    ["recur", terms.frequency.replaceAll(" ", "").toUpperCase()],
    ["recurvalue", String(terms.recurrenceValue)],
    ["recurtype", terms.recurrenceRule.toUpperCase()],
    ["tr", txnId],
    ["tn", transactionNote],
    ["cu", "INR"],
    ["mc", payee.merchantCategoryCode],
    ["mode", MODE_OF_CREATION[creationMode]],
    ["purpose", purpose],
    ["rev", yesOrNo(flags.customerRevocable)],
    ["share", yesOrNo(flags.shareToPayee)],
    ["block", yesOrNo(flags.blockFunds)],
    ["txnType", txnType],
    ["orgid", "000000"],
    ["version", "2.0"],
    ...more,
  ];
  const encode = (value: string) => encodeURIComponent(value).replaceAll("%40", "@");
  return `upi://mandate?${parameters.map(([name, value]) => `${name}=${encode(value)}`).join("&")}`;
}

/** `499.00` */
function rupees(minor: number): string {
  return `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, "0")}`;
}
