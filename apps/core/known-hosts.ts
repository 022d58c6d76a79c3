import type { MiddlewareHandler } from "hono";

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Answers only for the public host and for loopback names, so that no web page can reach this server under a
 * name of its own choosing (DNS rebinding). A page opened under a loopback name other than the public one is
 * sent there: cookies and bank redirects belong to one origin.
 */
export function onlyKnownHosts(publicUrl: string): MiddlewareHandler {
  const { host: publicHost } = new URL(publicUrl);
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (host === publicHost) return next();
    if (!LOOPBACK.test(host)) {
      return c.text(`This server answers for ${publicHost}. Set PUBLIC_URL to serve another name.\n`, 421);
    }
    const wantsPage = c.req.method === "GET" && c.req.header("accept")?.includes("text/html");
    if (!wantsPage) return next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${publicUrl}${pathname}${search}`);
  };
}
