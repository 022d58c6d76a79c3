import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";

/** Few enough to see what stands below. */
const SHOWN = 8;

/** Rows in a frame; a long list shows how it begins, and the rest when asked. */
export function RowList({ label, children }: { label: string; children: readonly ReactNode[] }) {
  const [isWhole, setWhole] = useState(false);
  // A button for one more row would be as tall as the row.
  const isLong = children.length > SHOWN + 1;
  return (
    <>
      <ul aria-label={label} className="divide-y divide-line rounded-lg border border-line bg-surface">
        {isLong && !isWhole ? children.slice(0, SHOWN) : children}
      </ul>
      {isLong && (
        <Button className="mt-3 w-full" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Show fewer" : `Show all ${children.length}`}
        </Button>
      )}
    </>
  );
}
