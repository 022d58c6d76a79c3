import { createRouter } from "@tanstack/react-router";
import { NotFoundPanel, ProblemPanel } from "./components/problem-panel.tsx";
import { forgetUser } from "./features/session/queries.ts";
import { createQueryClient } from "./lib/query-client.ts";
import { parseSearch, stringifySearch } from "./lib/search-params.ts";
import { routeTree } from "./route-tree.gen.ts";

/** The router and the query client, knowing of each other. */
export function createPortal() {
  const queryClient = createQueryClient(() => {
    if (!forgetUser(queryClient)) return;
    router.navigate({ to: "/sign-in", search: { next: router.state.location.href, ended: "yes" } });
  });
  const router = createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: "intent",
    // Freshness is the query client's business.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingMinMs: 250,
    defaultErrorComponent: ProblemPanel,
    defaultNotFoundComponent: NotFoundPanel,
  });
  return { router, queryClient };
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPortal>["router"];
  }
}
