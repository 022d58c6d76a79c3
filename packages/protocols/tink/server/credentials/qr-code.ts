import { renderSVG } from "uqr";

/** A code to scan with a phone, as a data URI. */
export function qrCode(text: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(renderSVG(text)).toString("base64")}`;
}
