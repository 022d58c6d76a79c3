import type { IncomingMessage } from "node:http";

/**
 * Readies a request for the library: the path below the institution in `url` and the whole one in `originalUrl`
 * (as Connect's `use` would), and scheme and host as the caller knows us, whatever a proxy or a liar wrote.
 */
export function prepareRequest(
  request: IncomingMessage & { originalUrl?: string },
  { origin, mount }: { origin: string; mount: string },
): void {
  const [scheme = "", host = ""] = origin.split("://", 2);
  const url = withConsentPrompt(request.url ?? "/");
  request.originalUrl = url;
  request.url = url.slice(mount.length) || "/";
  delete request.headers["x-forwarded-host"];
  delete request.headers[":authority"];
  request.headers.host = host;
  request.headers["x-forwarded-proto"] = scheme;
}

/**
 * OpenID Connect Core section 11 lets a server ignore `offline_access` unless `prompt` has `consent` or other
 * conditions for offline access are in place. Ours is in place, as we ask for consent each time, but the library
 * would ignore the scope. So the prompt is named for those who did not; `none` stays, it asks for no page.
 */
function withConsentPrompt(url: string): string {
  const [path = ""] = url.split("?", 1);
  if (!path.endsWith("/authorize")) return url;
  const params = new URLSearchParams(url.slice(path.length));
  const words = (name: string) => params.get(name)?.split(" ").filter(Boolean) ?? [];
  const prompts = words("prompt");
  const isAsked = prompts.includes("consent") || prompts.includes("none");
  if (!words("scope").includes("offline_access") || isAsked) return url;
  params.set("prompt", [...prompts, "consent"].join(" "));
  return `${path}?${params}`;
}
