import type { ReactNode } from "react";

interface PageHeaderProps {
  title: string;
  /** Before the title: the bank's tile. */
  lead?: ReactNode;
  /** Under the title. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** A page's one heading; also names the browser's tab. */
export function PageHeader({ title, lead, children, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <title>{`${title} · Sandbank`}</title>
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-4">
        {lead}
        <div className="min-w-0">
          <h1 className="text-2xl/tight font-semibold tracking-tight text-balance sm:text-3xl/tight">
            {title}
          </h1>
          {children && <div className="mt-1.5 text-muted">{children}</div>}
        </div>
      </div>
      {actions && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
    </header>
  );
}
