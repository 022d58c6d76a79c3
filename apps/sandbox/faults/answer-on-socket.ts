import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { arrayBuffer } from "node:stream/consumers";
import { ConnectionReset } from "./effects/connection-reset.ts";

/** Runs a socket's request through a handler of request objects; the connection breaks where the handler says so. */
export async function answerOnSocket(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: Request) => Promise<Response>,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  try {
    await send(await answer(await requestOf(incoming, gone.signal)), outgoing);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!(error instanceof ConnectionReset)) throw error;
    // What was sent arrives before the end of the connection; a reset would overtake it.
    if (outgoing.headersSent) outgoing.destroy();
    else incoming.socket.resetAndDestroy();
  }
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = "GET", url = "/", headers } = incoming;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? { body: await arrayBuffer(incoming) } : {};
  return new Request(`http://${headers.host}${url}`, { method, headers: pairs, signal, ...body });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const cookies = response.headers.getSetCookie();
  const headers = Object.fromEntries(response.headers);
  outgoing.writeHead(response.status, { ...headers, ...(cookies.length > 0 && { "set-cookie": cookies }) });
  if (response.body) for await (const chunk of response.body) await written(outgoing, chunk);
  outgoing.end();
}

/** Resolves once the piece has left the process. */
async function written(outgoing: ServerResponse, chunk: Uint8Array): Promise<void> {
  const gone = once(outgoing, "close");
  await Promise.race([gone, new Promise<void>((resolve) => outgoing.write(chunk, () => resolve()))]);
}
