import type { Html } from "@sandbank/html";
import type { InstitutionManifest } from "@sandbank/institutions";
import { styleFor } from "./style.ts";

/** A page as text. */
export function toHtml(page: Html): string {
  return `<!doctype html>${page}`;
}

/**
 * Headers of every page. There is no `form-action`: browsers apply it to redirects after a form was sent, and
 * the last form of a consent is redirected to the application.
 */
export function pageHeaders(bank?: InstitutionManifest): Record<string, string> {
  const { source } = styleFor(bank?.brand);
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `default-src 'none'; style-src ${source}; base-uri 'none'; frame-ancestors 'none'`,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  };
}

/** A page as an HTTP answer. */
export function htmlResponse(
  page: Html,
  options: { readonly bank?: InstitutionManifest; readonly status?: number } = {},
): Response {
  const { bank, status = 200 } = options;
  // As bytes it is encoded once, and the log keeps what was sent outside of the heap.
  return new Response(Buffer.from(toHtml(page)), { status, headers: pageHeaders(bank) });
}
