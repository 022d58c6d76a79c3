import { Link, useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { BrandMark } from "./brand-mark.tsx";
import { MainNav } from "./main-nav.tsx";
import { SiteFooter } from "./site-footer.tsx";

interface AppShellProps {
  menu: ReactNode;
  sandboxUrl: string | null;
  children: ReactNode;
}

/** What surrounds every page of a signed-in person. */
export function AppShell({ menu, sandboxUrl, children }: AppShellProps) {
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  useEffect(
    // A new page is read from its beginning, as if the browser had loaded it.
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return (
    <div className="flex min-h-dvh flex-col pb-[calc(4rem+env(safe-area-inset-bottom))] md:pb-0">
      <a
        href="#main"
        className="absolute -top-20 left-4 z-50 rounded-md bg-accent px-4 py-2 font-medium text-on-accent focus:top-3"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-20 border-b border-line bg-canvas">
        <div className="mx-auto flex h-16 max-w-6xl items-center gap-8 px-4 sm:px-6">
          <Link to="/" className="flex items-center gap-2.5 rounded-md text-lg font-semibold tracking-tight">
            <BrandMark className="size-8" />
            Sandbank
          </Link>
          <MainNav place="top" />
          <div className="ml-auto">{menu}</div>
        </div>
      </header>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 pt-8 pb-16 outline-none sm:px-6 sm:pt-10"
      >
        {children}
      </main>
      <SiteFooter sandboxUrl={sandboxUrl} />
      <MainNav place="bottom" />
    </div>
  );
}
