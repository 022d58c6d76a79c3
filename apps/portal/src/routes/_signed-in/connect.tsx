import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { ConnectPage } from "../../features/connections/connect-page.tsx";
import { ProviderGridSkeleton } from "../../features/connections/provider-grid-skeleton.tsx";
import { connectionQueries } from "../../features/connections/queries.ts";

export const Route = createFileRoute("/_signed-in/connect")({
  /** The core sends a person back with these when a bank's answer came to nothing. */
  validateSearch: z.object({
    refused: z.string().max(60).optional().catch(undefined),
    connection: z.uuid().optional().catch(undefined),
  }),
  loader: ({ context }) => context.queryClient.ensureQueryData(connectionQueries.providers()),
  pendingComponent: ProviderGridSkeleton,
  component: Connect,
});

function Connect() {
  const { refused, connection } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ConnectPage
      refused={refused}
      connectionId={connection}
      onDismiss={() => navigate({ search: {}, replace: true })}
    />
  );
}
