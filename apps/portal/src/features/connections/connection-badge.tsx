import { Badge } from "../../components/badge.tsx";
import type { Connection } from "../../lib/api.ts";
import { stateOf } from "./connection-state.ts";

export function ConnectionBadge({
  connection,
}: {
  connection: Pick<Connection, "status" | "syncing" | "errorCode">;
}) {
  const { label, tone, icon } = stateOf(connection);
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}
