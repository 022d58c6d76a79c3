import { openEmbedded, openPostgres } from "@sandbank/database";
import { createVault } from "@sandbank/sync";
import { readConfig } from "../config.ts";
import { loadSecrets } from "../secrets.ts";
import { type RotatedColumn, RotateKeysError, rotateKeys } from "./rotate-keys.ts";

export { DatabaseOpenError } from "@sandbank/database";
export { SettingsError } from "@sandbank/run-server";
export { RotateKeysError } from "./rotate-keys.ts";

/**
 * Seals everything in the core's database with the newest of `TOKEN_KEYS`, by the settings the core itself has.
 * @throws SettingsError, DatabaseOpenError, RotateKeysError
 */
export async function rotateCoreKeys(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly newest: string; readonly columns: readonly RotatedColumn[] }> {
  const config = readConfig(env);
  const keys = loadSecrets(config).tokenKeys;
  const newest = keys[0]?.id ?? "";
  if (!config.tokenKeys) {
    throw new RotateKeysError(
      `there is no newer key than "${newest}": set TOKEN_KEYS to a new one and the one of secrets.json behind it, new:<base64 of 32 bytes>,${newest}:<tokenKey>`,
    );
  }
  const opened = config.databaseUrl
    ? await openPostgres(config.databaseUrl, { maxConnections: 2 })
    : await openEmbedded(`${config.dataDir}/database`);
  try {
    return { newest, columns: await rotateKeys({ db: opened.db, vault: createVault(keys), keys }) };
  } finally {
    await opened.close();
  }
}
