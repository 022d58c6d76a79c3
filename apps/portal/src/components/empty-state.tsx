import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** `h1` where it is all the page has. */
  heading?: "h1" | "p";
}

/** Nothing here yet: why, and the way on. */
export function EmptyState({ icon: Icon, title, children, actions, heading: Title = "p" }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-lg border border-dashed border-line-strong/50 px-6 py-14 text-center">
      <span className="mb-4 flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden className="size-6" />
      </span>
      <Title className="text-lg font-semibold text-balance">{title}</Title>
      <div className="mt-1.5 max-w-md text-muted text-pretty">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
