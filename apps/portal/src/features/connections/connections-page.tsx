import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Link2, Plus } from "lucide-react";
import { buttonClass } from "../../components/button.tsx";
import { NoBankPage } from "../../components/no-bank-page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useNow } from "../../lib/use-now.ts";
import { ConnectionList } from "./connection-list.tsx";
import { connectionQueries } from "./queries.ts";

/** Every bank one is or was connected to. */
export function ConnectionsPage() {
  const { data: connections } = useSuspenseQuery(connectionQueries.list());
  const now = useNow();
  if (connections.length === 0) {
    return (
      <NoBankPage title="Connections" icon={Link2} lack="No bank is connected">
        A connection reads what you allowed it to, by itself and every day, until you end it.
      </NoBankPage>
    );
  }
  return (
    <>
      <PageHeader
        title="Connections"
        actions={
          <Link to="/connect" className={buttonClass("primary")}>
            <Plus aria-hidden className="size-4" />
            Connect a bank
          </Link>
        }
      >
        What each bank shares with you, and until when.
      </PageHeader>
      <ConnectionList connections={connections} now={now} />
    </>
  );
}
