import { percentOf } from "../../lib/money.ts";
import type { BankShare } from "./bank-shares.ts";

interface StrataBarProps {
  label: string;
  shares: readonly BankShare[];
  /** What the full width stands for, minor units. */
  scaleMinor: number;
}

/** A sum of money in the colours of the banks it lies at, drawn to scale. */
export function StrataBar({ label, shares, scaleMinor }: StrataBarProps) {
  const totalMinor = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const parts = shares.map(
    ({ bank, amountMinor }) => `${bank.shortName} ${percentOf(amountMinor, totalMinor)}%`,
  );
  return (
    <div
      role="img"
      aria-label={`${label}: ${parts.join(", ") || "nothing"}`}
      className="flex h-3 gap-px overflow-hidden rounded-full bg-sunken"
    >
      {shares.map(({ bank, amountMinor }) => (
        <div
          key={bank.id}
          title={bank.name}
          className="h-full min-w-1"
          style={{
            backgroundColor: bank.color,
            width: scaleMinor > 0 ? `${(amountMinor / scaleMinor) * 100}%` : 0,
          }}
        />
      ))}
    </div>
  );
}
