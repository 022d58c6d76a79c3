import { z } from "zod";

/** Errors as the dialects and this sandbox write them. */
const errorBody = z.union([
  z
    .object({ error: z.string(), error_description: z.string() })
    .transform((e) => `${e.error}: ${e.error_description}`),
  z.object({ error: z.string(), message: z.string() }).transform((e) => `${e.error}: ${e.message}`),
  z
    .object({ code: z.union([z.string(), z.number()]), message: z.string() })
    .transform((e) => `${e.code}: ${e.message}`),
  z.object({ error: z.string() }).transform((e) => e.error),
  z.object({ message: z.string() }).transform((e) => e.message),
]);

interface Answer {
  readonly status: number | null;
  /** Without secrets. */
  readonly location: string | undefined;
  readonly body: string;
  readonly contentType: string;
}

/** Why an answer is a refusal, in one line, from what it says; null for one that is none. */
export function reasonFor({ status, location, body, contentType }: Answer): string | null {
  if (status === null) return null;
  if (location !== undefined) return errorInQuery(location);
  if (status < 400) return null;
  if (contentType.includes("html")) return textOf(body) || `status ${status}`;
  const known = errorBody.safeParse(parse(body));
  return oneLine(known.success ? known.data : body) || `status ${status}`;
}

/** RFC 6749 section 4.1.2.1: an application is told of a refusal in the query it is called back with. */
function errorInQuery(location: string): string | null {
  const query = new URLSearchParams(location.slice(location.search(/[?#]|$/) + 1));
  const error = query.get("error");
  const description = query.get("error_description");
  if (error === null) return null;
  return oneLine(description === null ? error : `${error}: ${description}`);
}

function textOf(html: string): string {
  const [, main = html] = /<h1>(.*)/s.exec(html) ?? [];
  return oneLine(main.replace(/<style.*?<\/style>/gs, " ").replace(/<[^>]*(?:>|$)/g, " "));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
