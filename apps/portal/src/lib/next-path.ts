/** Any origin serves: only whether a path stays on it is asked. */
const HERE = "http://portal.invalid";

/**
 * Where to go after signing in: a path on this site with its query, or undefined for anything that could lead
 * elsewhere (`https://…`, `//host`, `/\host`, `javascript:`).
 */
export function safeNextPath(next: string | undefined): string | undefined {
  if (!next?.startsWith("/") || !URL.canParse(next, HERE)) return undefined;
  const url = new URL(next, HERE);
  return url.origin === HERE ? url.pathname + url.search + url.hash : undefined;
}
