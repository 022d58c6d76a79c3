import { cx } from "../lib/cx.ts";
import { formatMoney } from "../lib/money.ts";

interface MoneyProps {
  /** Decimal string. */
  amount: string;
  currency: string;
  className?: string;
}

/** A sum of money in the reader's locale. */
export function Money({ amount, currency, className }: MoneyProps) {
  return (
    <span className={cx("tabular-nums whitespace-nowrap", className)}>{formatMoney(amount, currency)}</span>
  );
}

/** What moved on an account: sign, colour and, for those who see neither, the word. */
export function Movement({
  amount,
  currency,
  direction,
  className,
}: MoneyProps & { direction: "debit" | "credit" }) {
  const credit = direction === "credit";
  const signed = credit ? amount : `-${amount}`;
  return (
    <span className={cx("tabular-nums whitespace-nowrap", credit && "text-positive", className)}>
      <span className="sr-only">{credit ? "Credit " : "Debit "}</span>
      {formatMoney(signed, currency, { sign: "always" })}
    </span>
  );
}
