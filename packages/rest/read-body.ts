import { z } from "zod";
import { RequestError } from "./problem.ts";

const bodyObject = z.record(z.string(), z.unknown());

/**
 * The JSON object a request carries; empty for one without a body.
 * @throws RequestError 400 for what is no JSON object, 413 for too much of it, 415 for another content type
 */
export async function readBody(request: Request, maxBytes: number): Promise<Record<string, unknown>> {
  const text = await readText(request, maxBytes);
  if (text.trim() === "") return {};
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    const message = `The body is "${type}"; send JSON and say so: Content-Type: application/json.`;
    throw new RequestError(415, "unsupported_media_type", message);
  }
  const parsed = bodyObject.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw bodyProblem("has to be a JSON object, such as {}");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bodyProblem(`is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function bodyProblem(message: string): RequestError {
  const issues = [{ in: "body", field: "", message }] as const;
  return new RequestError(400, "invalid_request", `The body ${message}.`, { issues });
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new RequestError(413, "too_large", `The body is larger than ${maxBytes} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
