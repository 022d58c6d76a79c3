import { type QueryClient, useQuery } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { BrandMark } from "../components/brand-mark.tsx";
import { FrontShell } from "../components/front-shell.tsx";
import { ProblemPanel } from "../components/problem-panel.tsx";
import { sessionQueries } from "../features/session/queries.ts";

const loadShell = async () => ({ default: (await import("../pages/signed-in-shell.tsx")).SignedInShell });
const SignedInShell = lazy(loadShell);

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: async ({ context }) => {
    const hello = await context.queryClient.ensureQueryData(sessionQueries.hello());
    if (hello.user) await loadShell();
    return { hello };
  },
  pendingComponent: Opening,
  component: Root,
  errorComponent: (props) => (
    <FrontShell sandboxUrl={null}>
      <div className="py-16">
        <ProblemPanel {...props} />
      </div>
    </FrontShell>
  ),
});

/** While the core is asked who is there. */
function Opening() {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <h1 className="sr-only">Sandbank is opening</h1>
      <BrandMark className="size-12 animate-breathe motion-reduce:animate-none" />
    </main>
  );
}

function Root() {
  const router = useRouter();
  const { data: hello } = useQuery(sessionQueries.hello());
  const user = hello?.user ?? null;
  const sandboxUrl = hello?.sandboxUrl ?? null;

  // Somebody may sign in or out in another tab: the routes then decide anew what may be seen.
  const seen = useRef(user?.id);
  useEffect(() => {
    if (seen.current === user?.id) return;
    seen.current = user?.id;
    router.invalidate();
  }, [router, user?.id]);

  if (!user) {
    return (
      <FrontShell sandboxUrl={sandboxUrl}>
        <Outlet />
      </FrontShell>
    );
  }
  return (
    <Suspense>
      <SignedInShell key={user.id} user={user} sandboxUrl={sandboxUrl}>
        <Outlet />
      </SignedInShell>
    </Suspense>
  );
}
