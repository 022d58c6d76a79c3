import type { Html } from "@sandbank/html";
import { type Answer, asResponse } from "../answer.ts";
import type { PlaceManifest } from "../hosted-place.ts";
import { Framed } from "./framed.ts";
import { styleFor } from "./style.ts";

/**
 * Headers of every page. There is no `form-action`: browsers apply it to redirects after a form was sent, and
 * the last form of a consent is redirected to the application.
 */
export function pageHeaders(bank?: PlaceManifest): Record<string, string> {
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

interface PageOptions {
  readonly bank?: PlaceManifest;
  readonly status?: number;
}

/** A page as an answer. */
export function htmlAnswer(page: Html, { bank, status = 200 }: PageOptions = {}): Answer {
  const body = page instanceof Framed ? page.pieces : [String(page)];
  return { status, headers: pageHeaders(bank), body };
}

export function htmlResponse(page: Html, options?: PageOptions): Response {
  return asResponse(htmlAnswer(page, options));
}
