import type { SharedStore, Store } from "@sandbank/store";
import type { Entrances } from "./front.ts";

/**
 * Lets nothing in before all that other processes had written by then is taken up, so that whoever was answered by
 * one of them finds it here. What cannot be asked for is 503.
 */
export function caughtUp(
  store: Store | SharedStore | undefined,
  behind: Entrances,
  onServerError: (error: unknown) => void,
): Entrances {
  if (!store || !("catchUp" in store)) return behind;
  const refuse = (error: unknown) => {
    onServerError(error);
    return "The database this sandbox shares with others does not answer.\n";
  };
  return {
    async fetch(request) {
      try {
        await store.catchUp();
      } catch (error) {
        return new Response(refuse(error), { status: 503, headers: { "retry-after": "1" } });
      }
      return behind.fetch(request);
    },
    listener(request, response) {
      store.catchUp().then(
        () => behind.listener(request, response),
        (error: unknown) => {
          response.writeHead(503, { "retry-after": "1", "content-type": "text/plain" }).end(refuse(error));
        },
      );
    },
  };
}
