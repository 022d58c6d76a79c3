import type { ReactNode } from "react";
import { Card } from "./card.tsx";

interface EntryFrameProps {
  title: string;
  before?: ReactNode;
  after: ReactNode;
  children: ReactNode;
}

/** The narrow column that signing in and up stand in. */
export function EntryFrame({ title, before, after, children }: EntryFrameProps) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center gap-5 py-10">
      <title>{`${title} · Sandbank`}</title>
      {before}
      <Card className="p-6 sm:p-8">{children}</Card>
      <p className="text-center text-sm text-muted">{after}</p>
    </div>
  );
}
