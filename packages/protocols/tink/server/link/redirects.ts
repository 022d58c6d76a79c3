import type { TinkApp } from "../apps/app.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** True for an address that a browser may be sent back to: any scheme of an app, but nothing that runs or shows what it says. */
export function isRedirectUri(uri: string): boolean {
  const url = URL.parse(uri);
  return url !== null && !["javascript:", "data:", "blob:", "file:", "about:"].includes(url.protocol);
}

/** True for one the application has registered, letter by letter, or may have without. */
export function isRegistered({ redirectUris, options }: TinkApp, uri: string): boolean {
  if (redirectUris.includes(uri)) return true;
  const url = URL.parse(uri);
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  return options.loopbackRedirects && isWeb && LOOPBACK.has(url.hostname);
}
