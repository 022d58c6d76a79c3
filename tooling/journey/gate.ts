import { request as forward } from "node:http";
import { listen } from "./listen.ts";

/** A proxy in front of the sandbox that can hold a request back for ever. */
export interface Gate {
  readonly url: string;
  /** From the `nth` request on whose path matches, none is passed on. Resolves when one is being held. */
  holdFrom(nth: number, path: RegExp): Promise<void>;
  /** Lets everything pass from now on; what is held stays held. */
  open(): void;
  close(): Promise<void>;
}

export async function openGate(target: string): Promise<Gate> {
  let hold: { path: RegExp; left: number; holding: () => void } | null = null;
  const server = await listen((incoming, outgoing) => {
    if (hold?.path.test(incoming.url ?? "")) {
      hold.left -= 1;
      if (hold.left <= 0) {
        hold.holding();
        return;
      }
    }
    // The Host header stays ours: the sandbox takes it for the URL it is known by.
    const { hostname, port } = new URL(target);
    const { method, url: path, headers } = incoming;
    const passed = forward({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  return {
    url: server.url,
    holdFrom: (nth, path) =>
      new Promise((holding) => {
        hold = { path, left: nth, holding };
      }),
    open: () => {
      hold = null;
    },
    close: server.close,
  };
}
