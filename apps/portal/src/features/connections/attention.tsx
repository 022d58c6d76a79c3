import { Link } from "@tanstack/react-router";
import { LoaderCircle } from "lucide-react";
import { buttonClass } from "../../components/button.tsx";
import type { Connection } from "../../lib/api.ts";
import { useNow } from "../../lib/use-now.ts";
import { needsAttention } from "./connection-state.ts";
import { ConnectionTrouble } from "./connection-trouble.tsx";

/** Connections the person should look at, and those being read just now; nothing while all is quiet. */
export function Attention({ connections }: { connections: readonly Connection[] }) {
  const now = useNow();
  const shown = connections.filter((connection) => connection.syncing || needsAttention(connection));
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Needs attention" className="space-y-3">
      {shown.map((connection) => (
        <li key={connection.id} className="space-y-3">
          {connection.syncing && <Syncing connection={connection} />}
          <ConnectionTrouble
            connection={connection}
            now={now}
            actions={
              <Link to="/connections/$id" params={{ id: connection.id }} className={buttonClass("secondary")}>
                View<span className="sr-only"> {connection.provider.name}</span>
              </Link>
            }
          />
        </li>
      ))}
    </ul>
  );
}

function Syncing({ connection }: { connection: Connection }) {
  return (
    <Link
      to="/connections/$id"
      params={{ id: connection.id }}
      className="flex items-center gap-3 rounded-lg bg-accent-soft p-4 font-medium"
    >
      <LoaderCircle aria-hidden className="size-5 text-accent motion-safe:animate-spin" />
      Reading from {connection.provider.name}…
    </Link>
  );
}
