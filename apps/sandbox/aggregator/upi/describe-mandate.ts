import { startOfDate } from "@sandbank/domain";
import type { KeptMandate, KeptOperation } from "@sandbank/protocol-account-aggregator/webview";
import { formatDate, formatMoney } from "../../pages/format.ts";
import type { Term } from "../pages/terms-list.tsx";

export const STATE_TEXT: Readonly<Record<KeptMandate["status"], string>> = {
  pending: "Waiting for you",
  live: "Active",
  paused: "Paused",
  revoked: "Revoked",
  rejected: "Declined or failed",
  completed: "Completed",
};

/** What the payer agrees to, in words. */
export function describeMandate(mandate: KeptMandate): readonly Term[] {
  const { terms, payee, transactionNote, firstExecutionMinor, payer, reason, flags, umn } = mandate;
  const amount = formatMoney(terms.amountMinor, "INR");
  const day =
    terms.recurrenceValue === 0 ? "" : `, ${terms.recurrenceRule} day ${terms.recurrenceValue} of each`;
  const all: readonly (Term | null)[] = [
    { name: "Amount", lines: [terms.amountRule === "max" ? `Up to ${amount}` : `Exactly ${amount}`] },
    { name: "How often", lines: [`${terms.frequency}${day}`] },
    {
      name: "From",
      lines: [`${formatDate(startOfDate(terms.startsOn))} to ${formatDate(startOfDate(terms.endsOn))}`],
    },
    { name: "Paid to", lines: [payee.vpa] },
    { name: "For", lines: [transactionNote] },
    firstExecutionMinor > 0
      ? { name: "Taken at once", lines: [formatMoney(firstExecutionMinor, "INR")] }
      : null,
    flags.blockFunds
      ? { name: "Blocked", lines: ["The amount is held in your account until it is taken"] }
      : null,
    payer && { name: "Paid from", lines: [`${payer.vpa}, ${payer.maskedAccountNumber}`] },
    umn === null ? null : { name: "Mandate number", lines: [umn] },
    mandate.status === "rejected" && reason ? { name: "Why", lines: [reason.desc] } : null,
  ];
  return all.flatMap((term) => term ?? []);
}

/** What the payer's PIN is wanted for. */
export function describeWaiting({ type, amountMinor, amountLimitMinor, endsOn }: KeptOperation): string {
  if (type === "execute") return `Pay ${formatMoney(amountMinor ?? 0, "INR")} now?`;
  const changes = [
    amountLimitMinor === null ? null : `up to ${formatMoney(amountLimitMinor, "INR")} at once`,
    endsOn === null ? null : `until ${formatDate(startOfDate(endsOn))}`,
  ];
  return `Change it to ${changes.filter((change) => change !== null).join(", ")}?`;
}
