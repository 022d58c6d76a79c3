import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { Tide } from "./tide.tsx";

/** What surrounds the pages of a visitor who has not signed in. */
export function FrontShell({ sandboxUrl, children }: { sandboxUrl: string | null; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex h-20 w-full max-w-6xl items-center justify-between px-4 sm:px-6">
        <Link to="/" className="flex items-center gap-2.5 rounded-md text-lg font-semibold tracking-tight">
          <BrandMark className="size-8" />
          Sandbank
        </Link>
        <ThemeSwitch />
      </header>
      <main id="main" className="mx-auto flex w-full max-w-6xl flex-1 flex-col px-4 sm:px-6">
        {children}
      </main>
      <Tide />
      <div className="bg-sand">
        <SiteFooter sandboxUrl={sandboxUrl} />
      </div>
    </div>
  );
}
