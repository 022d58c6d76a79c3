import { CircleCheck, Info, type LucideIcon, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

type NoticeTone = "info" | "positive" | "warning" | "danger";

const LOOKS: Record<NoticeTone, { icon: LucideIcon; box: string; ink: string }> = {
  info: { icon: Info, box: "bg-accent-soft", ink: "text-accent" },
  positive: { icon: CircleCheck, box: "bg-positive-soft", ink: "text-positive" },
  warning: { icon: TriangleAlert, box: "bg-warning-soft", ink: "text-warning" },
  danger: { icon: TriangleAlert, box: "bg-danger-soft", ink: "text-danger" },
};

interface NoticeProps {
  tone: NoticeTone;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
  /** `alert` interrupts a screen reader, `status` waits its turn; neither when it was there from the start. */
  role?: "alert" | "status";
}

/** Something the person should know, with what to do about it. */
export function Notice({ tone, title, children, actions, onDismiss, role }: NoticeProps) {
  const { icon: Icon, box, ink } = LOOKS[tone];
  return (
    <div role={role} className={cx("flex gap-3 rounded-lg p-4", box)}>
      <Icon aria-hidden className={cx("mt-0.5 size-5 shrink-0", ink)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <p className="font-semibold">{title}</p>
          {children && <div className="mt-0.5 text-sm text-pretty">{children}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {onDismiss && (
        <button
          type="button"
          aria-label="Dismiss"
          onClick={onDismiss}
          className="-m-2 flex size-9 shrink-0 items-center justify-center rounded-md hover:bg-ink/10"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
}
