const SECRET_HEADERS = new Set([
  "authorization",
  "proxy-authorization",
  "cookie",
  "set-cookie",
  "x-api-key",
  "aa_api_key",
]);
export const MASK = "***";

/** Headers as they may be shown. */
export function maskHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      SECRET_HEADERS.has(name.toLowerCase()) ? MASK : value,
    ]),
  );
}

/** A URL as it may be shown: people put keys into its query. */
export function maskUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || url.search === "") return text;
  for (const name of new Set(url.searchParams.keys())) url.searchParams.set(name, MASK);
  return url.href;
}
