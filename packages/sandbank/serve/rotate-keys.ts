import { inGivenNames } from "@sandbank/run-server/given-as";
import { command, type Options } from "../cli/command.ts";
import { settingsOf } from "./settings-of.ts";

const options = {
  data: {
    type: "string",
    value: "<folder>",
    help: "of the embedded database; .sandbank/core unless told",
    setting: "DATA_DIR",
  },
  database: {
    type: "string",
    value: "<url>",
    help: "Postgres instead of the embedded database",
    setting: "DATABASE_URL",
  },
} as const satisfies Options;

/** `sandbank core rotate-keys`: after a new key was put in front of TOKEN_KEYS. */
export const rotateKeysCommand = command({
  name: "core rotate-keys",
  summary:
    "Seals every stored bank credential and secret with the newest of TOKEN_KEYS, so that older keys can be taken out. Put the new key in front, start every process with it, run this, and take the old keys out when nothing is left. On Postgres the core may run meanwhile.",
  options,
  async run(values, { print, complain }) {
    const { rotateCoreKeys, DatabaseOpenError, RotateKeysError, SettingsError } = await import(
      "@sandbank/core/rotate-keys"
    );
    const env = settingsOf(options, values, process.env);
    try {
      const { newest, columns } = await rotateCoreKeys(env);
      for (const { name, resealed, already, left } of columns) {
        const inUse = left > 0 ? `, ${left} in use` : "";
        print(`${name}: ${resealed} sealed with "${newest}", ${already} were already${inUse}`);
      }
      const left = columns.reduce((sum, column) => sum + column.left, 0);
      print(
        left === 0
          ? `Nothing is sealed with another key than "${newest}" any more.`
          : "Run it again for those in use, and keep the old keys until then.",
      );
      return left === 0 ? 0 : 1;
    } catch (error) {
      const isExplained = [DatabaseOpenError, RotateKeysError, SettingsError].some(
        (kind) => error instanceof kind,
      );
      if (!isExplained || !(error instanceof Error)) throw error;
      complain(`sandbank core rotate-keys: ${inGivenNames(error.message, env)}`);
      return 1;
    }
  },
});
