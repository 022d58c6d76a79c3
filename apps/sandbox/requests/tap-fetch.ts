import type { Exchange } from "./exchange.ts";

/**
 * Notes what passes without a socket.
 * @param isPaced true where the body may come slowly or break off: then it is noted as the client reads it
 */
export async function tapFetch(
  exchange: Exchange,
  request: Request,
  isPaced: boolean,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    if (request.body) exchange.requestBody.add(new Uint8Array(await request.clone().arrayBuffer()));
    const response = await answer();
    exchange.status = response.status;
    exchange.responseHeaders = headersOf(response);
    if (!response.body) return ended(exchange, response);
    if (isPaced) return ended(exchange, noteAsRead(exchange, response, response.body));
    const bytes = new Uint8Array(await response.arrayBuffer());
    exchange.responseBody.add(bytes);
    return ended(exchange, new Response(bytes, { status: response.status, headers: response.headers }));
  } catch (error) {
    exchange.end("broken_off");
    throw error;
  }
}

function ended(exchange: Exchange, response: Response): Response {
  exchange.end("answered");
  return response;
}

function noteAsRead(exchange: Exchange, response: Response, body: ReadableStream<Uint8Array>): Response {
  const reader = body.getReader();
  const noted = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          exchange.responseBody.add(value);
          return controller.enqueue(value);
        }
        exchange.end("answered");
        controller.close();
      } catch (error) {
        exchange.end("broken_off");
        controller.error(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(noted, { status: response.status, headers: response.headers });
}

function headersOf({ headers }: Response): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = Object.fromEntries(headers);
  const cookies = headers.getSetCookie();
  return cookies.length > 0 ? { ...all, "set-cookie": cookies } : all;
}
