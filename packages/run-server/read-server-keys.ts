import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SettingsError } from "./settings.ts";

/** What a TLS server shows and proves itself with, PEM. @throws SettingsError when the folder has not both */
export function readServerKeys(folder: string): { readonly cert: Buffer; readonly key: Buffer } {
  try {
    return {
      cert: readFileSync(join(folder, "server.pem")),
      key: readFileSync(join(folder, "server-key.pem")),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      `TLS_DIR ${folder} cannot be used (${reason}); make one with: sandbank certs --out ${folder}`,
    );
  }
}
