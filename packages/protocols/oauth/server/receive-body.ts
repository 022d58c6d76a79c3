import type { IncomingMessage } from "node:http";

/** The library refuses bodies of more than 56 KiB: of those it is handed enough to do so. */
const MOST_BYTES = 64 * 1024;

/**
 * Waits for a request's body and leaves it where the library reads it, to be had at once. So nobody who sends slowly
 * keeps others waiting for their turn.
 * @returns false when the connection ended before the body did
 */
export async function receiveBody(request: IncomingMessage): Promise<boolean> {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const chunks: Buffer[] = [];
  // Most come in one piece with their headers, and need nobody to listen.
  const isWhole = request.complete ? takeWhole(request, chunks) : await takeAsItComes(request, chunks);
  Object.defineProperties(request, {
    readable: { value: true },
    iterator: { value: () => chunks },
  });
  return isWhole;
}

function takeWhole(request: IncomingMessage, chunks: Buffer[]): true {
  const body: Buffer | null = request.read();
  if (body) chunks.push(body);
  return true;
}

function takeAsItComes(request: IncomingMessage, chunks: Buffer[]): Promise<boolean> {
  let bytes = 0;
  return new Promise((resolve) => {
    request.on("data", (chunk: Buffer) => {
      if (bytes < MOST_BYTES) chunks.push(chunk);
      bytes += chunk.length;
    });
    request.once("end", () => resolve(true));
    request.once("error", () => resolve(false));
    request.once("close", () => resolve(false));
  });
}
