import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

/** A bar where text or a figure will be. Give it a size. */
export function Bone({ className }: { className: string }) {
  return (
    <span
      aria-hidden
      className={cx("block animate-breathe rounded-sm bg-line motion-reduce:animate-none", className)}
    />
  );
}

/** Wraps the shape of what is loading, and says so to those who do not see it. */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
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

/** A page's heading and the line under it. */
export function HeaderBones() {
  return (
    <div className="mb-8 space-y-3">
      <Bone className="h-9 w-56" />
      <Bone className="h-4 w-72 max-w-full" />
    </div>
  );
}
