import { refuseOtherOrigins } from "./refuse-other-origins.ts";
import { requireJson } from "./require-json.ts";
import { requireToken } from "./require-token.ts";

/** What says nothing of a world: anybody who reaches the port may read it. */
const OPEN_PATHS = new Set(["", "/", "/openapi.json", "/health", "/ready"]);

export interface AccessTerms {
  /** What the caller knows us by. */
  readonly origin: string;
  readonly token: string | undefined;
}

/**
 * The checks every request to the control plane passes, in this order.
 * @param path below `/_sandbank`
 * @returns the refusal; undefined for a request that may go on
 */
export function checkAccess(
  request: Request,
  path: string,
  { origin, token }: AccessTerms,
): Response | undefined {
  const foreign = refuseOtherOrigins(request, origin);
  if (foreign) return refusal(403, "other_origin", foreign);
  const isOpen = OPEN_PATHS.has(path) && (request.method === "GET" || request.method === "HEAD");
  const stranger = isOpen ? undefined : requireToken(request, token);
  if (stranger)
    return refusal(401, "token_required", stranger, { "www-authenticate": 'Bearer realm="sandbank"' });
  const wrongType = requireJson(request);
  if (wrongType) return refusal(415, "unsupported_media_type", wrongType);
  return undefined;
}

function refusal(
  status: number,
  error: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error, message }, { status, headers });
}

/** What every answer says to browsers: for us alone, never kept, never anything but what it says it is. */
export function forUsAlone(response: Response): Response {
  response.headers.set("cache-control", "no-store");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}
