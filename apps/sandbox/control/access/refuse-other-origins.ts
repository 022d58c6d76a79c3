/**
 * Refuses a browser that speaks for a page of another origin: such a page must not drive what only the loopback
 * interface protects. Fetch Metadata (https://www.w3.org/TR/fetch-metadata/) says so of every request, `Origin`
 * of each that writes (https://fetch.spec.whatwg.org/#origin-header). Callers that send neither are no browsers.
 * No answer of ours ever carries permissive CORS headers, so that preflights fail too.
 * @param origin what the caller knows us by
 * @returns why it is refused; undefined for a request that may go on
 */
export function refuseOtherOrigins({ headers, method }: Request, origin: string): string | undefined {
  const named = headers.get("origin");
  if (named !== null && named !== origin) return explain(named);
  const site = headers.get("sec-fetch-site") ?? "none";
  if (site === "none" || site === "same-origin") return undefined;
  // A link that somebody followed: it shows a page and changes nothing.
  const isVisit =
    headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document";
  if (isVisit && (method === "GET" || method === "HEAD")) return undefined;
  return explain("another site");
}

function explain(who: string): string {
  return (
    `A page of ${who} may not drive the sandbox from a browser. ` +
    "Call the control plane from your test or your server, or open its own page."
  );
}
