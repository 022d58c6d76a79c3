import type { ServerResponse } from "node:http";

/** A whole answer, whether it leaves over a socket or as a `Response`. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** In pieces, since some are the same in many answers; none for an empty body. */
  readonly body: readonly (string | Uint8Array)[];
}

export function asResponse({ status, headers, body }: Answer): Response {
  const bytes = body.length === 0 ? null : Buffer.concat(body.map((piece) => Buffer.from(piece)));
  return new Response(bytes, { status, headers });
}

export function sendAnswer({ status, headers, body }: Answer, response: ServerResponse): void {
  const length = body.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  response.cork();
  response.writeHead(status, { ...headers, "Content-Length": length });
  for (const piece of body) response.write(piece);
  response.end();
}

export function jsonAnswer(value: object, status: number): Answer {
  return { status, headers: { "Content-Type": "application/json" }, body: [JSON.stringify(value)] };
}
