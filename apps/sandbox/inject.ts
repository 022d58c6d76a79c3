import type { IncomingMessage, ServerResponse } from "node:http";

export type NodeListener = (request: IncomingMessage, response: ServerResponse) => void;

/** Runs a fetch request through a Node listener without a socket. */
export async function inject(listener: NodeListener, request: Request): Promise<Response> {
  const { default: dispatch } = await import("light-my-request");
  const { pathname, search, host } = new URL(request.url);
  const answer = await dispatch(listener, {
    method: methodOf(request),
    url: pathname + search,
    headers: { ...Object.fromEntries(request.headers), host },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, String(each));
  }
  const hasBody = ![204, 205, 304].includes(answer.statusCode);
  return new Response(hasBody ? new Uint8Array(answer.rawPayload) : null, {
    status: answer.statusCode,
    headers,
  });
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

function methodOf({ method }: Request): (typeof METHODS)[number] {
  const known = METHODS.find((name) => name === method.toUpperCase());
  if (!known) throw new TypeError(`${method} is not a method this sandbox knows`);
  return known;
}
