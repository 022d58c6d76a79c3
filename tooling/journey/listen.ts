import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";

/** A server of the test's own on a free port of this machine. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Who answers from now on, for what has to know the URL before it can be made. */
  answer(by: RequestListener): void;
  /** Ends when the port is free again; who still waits for an answer gets none. */
  close(): Promise<void>;
}

/** Until it is told who answers it says 503. */
export async function listen(listener: RequestListener = notYet): Promise<Listening> {
  let answering = listener;
  const server = createServer((request, response) => answering(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const { port } = address;
  return {
    port,
    url: `http://localhost:${port}`,
    answer: (by) => {
      answering = by;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A page of an application that only has to be somewhere else. */
export const emptyPage: RequestListener = (_, response) =>
  response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>back</title>");

const notYet: RequestListener = (_, response) => response.writeHead(503).end();
