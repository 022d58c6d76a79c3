import { vi } from "vitest";

/** Waits until no sync is under way and the connection, as `seen` gives it, looks like what is asked for. */
export function settledOf<Connection extends { readonly syncing: boolean }>(seen: () => Promise<Connection>) {
  return async (looks: (connection: Connection) => boolean): Promise<Connection> => {
    const [settled] = await vi.waitUntil(
      async () => {
        const now = await seen();
        return !now.syncing && looks(now) && ([now] as const);
      },
      { timeout: 60_000, interval: 100 },
    );
    return settled;
  };
}
