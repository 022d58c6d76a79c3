import { createFileRoute } from "@tanstack/react-router";
import { ConnectionsPage } from "../../../features/connections/connections-page.tsx";
import { ConnectionsSkeleton } from "../../../features/connections/connections-skeleton.tsx";
import { connectionQueries } from "../../../features/connections/queries.ts";

export const Route = createFileRoute("/_signed-in/connections/")({
  loader: ({ context }) => context.queryClient.ensureQueryData(connectionQueries.list()),
  pendingComponent: ConnectionsSkeleton,
  component: ConnectionsPage,
});
