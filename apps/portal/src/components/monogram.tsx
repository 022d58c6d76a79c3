import { cx } from "../lib/cx.ts";

interface MonogramProps {
  bank: { color: string; onColor: string; monogram: string };
  size?: "sm" | "md" | "lg";
}

const SIZES = {
  sm: "size-8 rounded-sm text-xs",
  md: "size-10 rounded-md text-sm",
  lg: "size-14 rounded-lg text-lg",
};

/** A bank's tile: its colour and initials, standing in for the logo. Always beside the bank's name. */
export function Monogram({ bank, size = "md" }: MonogramProps) {
  return (
    <span
      aria-hidden
      className={cx(
        "inline-flex shrink-0 items-center justify-center border border-ink/10 font-semibold tracking-tight select-none",
        SIZES[size],
      )}
      style={{ backgroundColor: bank.color, color: bank.onColor }}
    >
      {bank.monogram}
    </span>
  );
}
