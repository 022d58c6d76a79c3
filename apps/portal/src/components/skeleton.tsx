import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

/** A bar where text or a figure will be. Give it a size. */
export function Bone({ className }: { className: string }) {
  return (
    <span
      aria-hidden
      className={cx("block animate-breathe rounded-sm bg-ink/8 motion-reduce:animate-none", className)}
    />
  );
}

/** Wraps the shape of what is loading, and says so to those who do not see it. */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

/** Rows with a tile, two lines and a figure: accounts, connections, transactions. */
export function RowBones({ rows }: { rows: number }) {
  return (
    <div className="divide-y divide-line rounded-lg border border-line bg-surface">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-4 p-4">
          <Bone className="size-10 rounded-md" />
          <div className="min-w-0 flex-1 space-y-2">
            <Bone className="h-4 w-2/5" />
            <Bone className="h-3 w-1/4" />
          </div>
          <Bone className="h-4 w-20" />
        </div>
      ))}
    </div>
  );
}

/** A card with a label, a figure and lines under it. */
export function FigureBones({ lines }: { lines: number }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-5 sm:p-6">
      <Bone className="h-4 w-28" />
      <Bone className="mt-3 h-10 w-52 max-w-full" />
      <div className="mt-8 space-y-5">
        {Array.from({ length: lines }, (_, line) => (
          <Bone key={line} className="h-3.5 w-full" />
        ))}
      </div>
    </div>
  );
}

/** A page's heading with a bank's tile, while the name is not known. */
export function TitleBones() {
  return (
    <div className="mb-8 flex gap-4">
      <Bone className="size-14 rounded-lg" />
      <div className="flex-1 space-y-3">
        <Bone className="h-9 w-64 max-w-full" />
        <Bone className="h-4 w-40" />
      </div>
    </div>
  );
}
