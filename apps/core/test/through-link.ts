/**
 * Goes through Tink Link and the bank as a person would, without pages: `sandbank_user` and `sandbank_decision` are the
 * sandbox's own. Gives where they come back.
 */
export async function throughLink(
  send: typeof fetch,
  authorizeUrl: string,
  { user, decision }: { readonly user: string; readonly decision?: "cancel" | "decline" },
): Promise<URL> {
  const url = new URL(authorizeUrl);
  url.searchParams.set("sandbank_user", user);
  if (decision) url.searchParams.set("sandbank_decision", decision);
  const response = await send(url, { redirect: "manual" });
  const location = response.headers.get("location");
  if (!location) throw new Error(`Tink Link answered ${response.status}: ${await response.text()}`);
  return new URL(location, url);
}
