/** How a person's journey ended. */
export type JourneyEnd = "approved" | "rejected" | "cancelled";

const ERROR = {
  rejected: { code: "1", message: "Consent was rejected by the user" },
  cancelled: { code: "5", message: "Consent request was cancelled by the user" },
} as const;

/**
 * Where the person's browser goes after the web-view: the application's `redirectUrl` with `success`, `id` and, when
 * no consent was given, `errorcode` (1 rejected, 5 cancelled) and `errormsg`. Parameters it has already stay.
 * https://docs.setu.co/data/account-aggregator/embed-setu-aa
 * @param id of the consent, or of the collection
 * @throws TypeError for what is no absolute URL
 */
export function returnUrl(redirectUrl: string, id: string, end: JourneyEnd): string {
  const url = new URL(redirectUrl);
  url.searchParams.set("success", String(end === "approved"));
  url.searchParams.set("id", id);
  if (end !== "approved") {
    url.searchParams.set("errorcode", ERROR[end].code);
    url.searchParams.set("errormsg", ERROR[end].message);
  }
  return url.href;
}

/** The web-view of a consent or a collection. @param base URL of the façade, e.g. `http://localhost:4010/setu` */
export function webviewUrl(base: string, id: string): string {
  return `${base}/v2/consents/webview/${id}`;
}
