import { createPublicKey } from "node:crypto";
import type { TinkApp } from "./app.ts";
import { AppError } from "./app-error.ts";
import type { Apps } from "./apps.ts";

/** @throws AppError for a client id that another application has, and for a key that is none */
export async function checkApp(apps: Apps, { id, clientId, assertionKey }: TinkApp): Promise<void> {
  const known = await apps.byClientId(clientId);
  if (known && known.id !== id)
    throw new AppError("exists", `The client id "${clientId}" is that of "${known.name}"; choose another.`);
  if (assertionKey === null) return;
  try {
    createPublicKey({ key: assertionKey, format: "pem" });
  } catch {
    throw new AppError("invalid", "assertionKey is no public key in PEM (-----BEGIN PUBLIC KEY-----).");
  }
}
