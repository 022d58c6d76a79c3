import type { PlaceManifest } from "../hosted-place.ts";
import { MessagePage } from "./message-page.tsx";
import { pageHeaders } from "./render.ts";

/** What people see while a bank is in trouble. */
export function troublePage(
  bank: PlaceManifest,
  message: string,
  { status, headers }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): Response {
  const page = (
    <MessagePage title="Not available" bank={bank}>
      <p>{message}</p>
    </MessagePage>
  );
  return new Response(String(page), { status, headers: { ...pageHeaders(bank), ...headers } });
}
