const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * False for a change that a page of another site may have asked a browser for. Browsers send `Origin` with every
 * such request, and `Sec-Fetch-Site` besides (https://www.w3.org/TR/fetch-metadata/); neither can be forged by a page.
 * Only for requests that a cookie speaks for: what a page has to know and put in itself needs no such proof.
 */
export function isOfSameOrigin(request: Request, publicUrl: string): boolean {
  if (SAFE.has(request.method)) return true;
  const origin = request.headers.get("origin");
  if (origin !== null) return origin === new URL(publicUrl).origin;
  return request.headers.get("sec-fetch-site") === "same-origin";
}
