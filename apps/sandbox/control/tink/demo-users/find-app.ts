import type { Tink } from "@sandbank/protocol-tink/server";
import { Refusal } from "../../refusal.ts";

type Apps = Tink["context"]["apps"];

/** @throws Refusal for a client id that is no application's */
export async function findApp({ apps }: { readonly apps: Apps }, clientId: string) {
  const app = await apps.byClientId(clientId);
  if (app) return app;
  throw new Refusal(
    "not_found",
    "unknown_tink_app",
    `Tink knows no application with the client id "${clientId}"; GET /_sandbank/tink/apps lists those it knows.`,
  );
}
