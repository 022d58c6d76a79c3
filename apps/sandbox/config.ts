import { readSettings, settings } from "@sandbank/run-server";
import { z } from "zod";

const host = z
  .string()
  .regex(/^[\w.-]+(:\d{1,5})?$/, 'must be names such as "sandbox" or "sandbox:4010", separated by commas');

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean),
);

const environment = z.object({
  PORT: settings.port.default(4010),
  HOST: settings.host.default("127.0.0.1"),
  SEED: settings.wholeNumber("must be a whole number of up to 15 digits").default(42),
  DATA_FILE: z.string().min(1).optional(),
  PUBLIC_URL: settings.origin.optional(),
  ALLOWED_HOSTS: list.pipe(z.array(host)).default([]),
  SCENARIO: list.default([]),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  /** Undefined keeps everything in memory. */
  readonly dataFile: string | undefined;
  readonly publicUrl: URL | undefined;
  readonly allowedHosts: readonly string[];
  /** Files with exact people, accounts and transactions. */
  readonly scenarioFiles: readonly string[];
}

/** Reads the settings; empty ones count as not set. @throws SettingsError */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { PORT, HOST, SEED, DATA_FILE, PUBLIC_URL, ALLOWED_HOSTS, SCENARIO } = readSettings(environment, env);
  return {
    port: PORT,
    host: HOST,
    seed: SEED,
    dataFile: DATA_FILE,
    publicUrl: PUBLIC_URL,
    allowedHosts: ALLOWED_HOSTS,
    scenarioFiles: SCENARIO,
  };
}
