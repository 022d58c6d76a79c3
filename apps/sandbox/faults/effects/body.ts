/** The whole body; empty where there is none. */
export async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** The same answer with another body. One that has none by its status stays as it is. */
export function withBody(
  response: Response,
  body: Body,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if ([204, 205, 304].includes(response.status)) return response;
  const all = new Headers(response.headers);
  all.delete("content-length");
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(body, { status: response.status, headers: all });
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The answer with its JSON object edited; any other body stays as it is. */
export async function editJson(response: Response, edit: (body: JsonObject) => object): Promise<Response> {
  if (!isJson(response)) return response;
  const text = await response.text();
  const body = parseObject(text);
  return withBody(response, body ? JSON.stringify(edit(body)) : text);
}

export function isJson(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get("content-type") ?? "");
}

export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
