import { type ReactNode, useId } from "react";

interface SectionProps {
  title: string;
  /** Beside the title: a link, a count. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page, a landmark under its title. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-3 flex min-h-7 flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {aside && <div className="text-sm text-muted">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
