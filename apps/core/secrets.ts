import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "@sandbank/file-lock/make-folder";
import { SettingsError } from "@sandbank/run-server";
import type { VaultKey } from "@sandbank/sync";
import { z } from "zod";
import type { Config } from "./config.ts";

export interface Secrets {
  readonly tokenKeys: readonly VaultKey[];
  readonly authSecret: string;
}

const fileShape = z.object({ tokenKey: z.base64(), authSecret: z.string().min(32) });

/**
 * The keys that seal tokens and sign sessions: from the settings, or made at the first start and kept in the
 * data directory, readable by this user only.
 * @throws SettingsError when a shared database is used without keys every process can know, or the file is damaged.
 */
export function loadSecrets(config: Config): Secrets {
  const { tokenKeys, authSecret } = config;
  if (tokenKeys && authSecret) return { tokenKeys, authSecret };
  if (config.databaseUrl) {
    throw new SettingsError(
      "DATABASE_URL needs TOKEN_KEYS and AUTH_SECRET beside it: every process must share them",
    );
  }
  const kept = readOrMake(join(config.dataDir, "secrets.json"), config.dataDir);
  return {
    tokenKeys: tokenKeys ?? [{ id: "local", key: Buffer.from(kept.tokenKey, "base64") }],
    authSecret: authSecret ?? kept.authSecret,
  };
}

function readOrMake(file: string, directory: string): z.infer<typeof fileShape> {
  const cannotBeUsed = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    return new SettingsError(`DATA_DIR ${directory} cannot be used as a folder: ${reason}`, { cause: error });
  };
  try {
    makeFolder(directory);
  } catch (error) {
    throw cannotBeUsed(error);
  }
  try {
    const made = {
      tokenKey: randomBytes(32).toString("base64"),
      authSecret: randomBytes(32).toString("hex"),
    };
    writeFileSync(file, JSON.stringify(made), { flag: "wx", mode: 0o600 });
    return made;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw cannotBeUsed(error);
  }
  try {
    return fileShape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new SettingsError(`${file} is damaged: restore it, or delete it and connect every bank again`, {
      cause: error,
    });
  }
}
