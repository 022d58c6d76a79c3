import { setTimeout as pause } from "node:timers/promises";
import { providerConnections } from "@sandbank/database/schema";
import type { SyncContext } from "@sandbank/sync";
import { inArray } from "drizzle-orm";
import { connect, type Link } from "./person.ts";

/** The people behind the connections: whoever is asked to sign in at their bank again does so. */
export function signInAgain(ctx: SyncContext, links: readonly Link[]): { stop(): Promise<number> } {
  const byId = new Map(links.map((link) => [link.connectionId, link]));
  let stopped = false;
  let times = 0;
  const looking = (async () => {
    while (!stopped) {
      const ended = await ctx.db
        .select({ id: providerConnections.id })
        .from(providerConnections)
        .where(inArray(providerConnections.status, ["expired", "disconnected", "authorizing"]));
      for (const { id } of ended) {
        const link = byId.get(id);
        if (!link) continue;
        // The bank's pages may fail as well; then the person tries again a little later.
        await connect(ctx, link).then(
          () => {
            times += 1;
          },
          () => undefined,
        );
      }
      await pause(500);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await looking;
      return times;
    },
  };
}
