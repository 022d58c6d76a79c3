import type { ReactNode } from "react";

/** A number that leads its card, as large as there is room for; the card is a `@container`. */
export function Figure({ children }: { children: ReactNode }) {
  return (
    <p className="mt-1 text-[clamp(1.5rem,9cqi,3rem)]/[1.15] font-semibold tracking-[-0.03em] tabular-nums">
      {children}
    </p>
  );
}
