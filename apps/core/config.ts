import { resolve } from "node:path";
import { readSettings, settings } from "@sandbank/run-server";
import { z } from "zod";

const flag = z.enum(["on", "off"], "must be on or off");

/** `id:base64key[,id:base64key…]`, newest first, 32 bytes each. */
const vaultKeys = z.string().transform((text, ctx) =>
  text.split(",").map((entry) => {
    const [id = "", encoded = ""] = entry.trim().split(":");
    const key = Buffer.from(encoded, "base64");
    if (!/^[\w-]+$/.test(id) || key.length !== 32) {
      ctx.addIssue({ code: "custom", message: "must be id:base64 of 32 bytes, several separated by commas" });
    }
    return { id, key };
  }),
);

const environment = z.object({
  PORT: settings.port.default(4000),
  HOST: settings.host.default("127.0.0.1"),
  PUBLIC_URL: settings.origin.optional(),
  SANDBOX_URL: settings.origin.default(new URL("http://localhost:4010")),
  DATABASE_URL: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default(".sandbank/core"),
  TOKEN_KEYS: vaultKeys.optional(),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  DEMO_USER: flag.optional(),
  INITIAL_HISTORY_DAYS: settings
    .wholeNumber("must be a number of days")
    .refine((days) => days >= 1 && days <= 3_650, "must be 1 to 3650 days")
    .default(365),
  BANK_TIMEOUT_MS: settings
    .wholeNumber("must be a number of milliseconds")
    .refine((ms) => ms >= 100 && ms <= 120_000, "must be 100 to 120000 milliseconds")
    .default(15_000),
  BANK_PAGE_SIZE: settings
    .wholeNumber("must be a number of transactions")
    .refine((size) => size >= 1 && size <= 500, "must be 1 to 500 transactions")
    .default(200),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where browsers reach this server; null = `http://localhost:<the port listened on>`. */
  readonly publicUrl: string | null;
  /** Base URL of the sandbox whose banks are connected to, without a slash at the end. */
  readonly sandboxUrl: string;
  /** Null = the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Null = made at the first start and kept in `dataDir`. */
  readonly tokenKeys: readonly { id: string; key: Uint8Array }[] | null;
  readonly authSecret: string | null;
  readonly demoUser: boolean;
  readonly initialHistoryDays: number;
  /** How long to wait for any one answer of a bank. */
  readonly bankTimeoutMs: number;
  /** Transactions asked for at a time. */
  readonly bankPageSize: number;
}

/** Reads the settings from environment variables; empty ones count as not set. @throws SettingsError */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const data = readSettings(environment, env);
  const loopback = ["127.0.0.1", "localhost", "::1"].includes(data.HOST);
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL?.origin ?? null,
    sandboxUrl: data.SANDBOX_URL.origin,
    databaseUrl: data.DATABASE_URL ?? null,
    dataDir: resolve(data.DATA_DIR),
    tokenKeys: data.TOKEN_KEYS ?? null,
    authSecret: data.AUTH_SECRET ?? null,
    // Its password is printed at start: only for a server that nobody else can reach, unless asked for.
    demoUser: data.DEMO_USER ? data.DEMO_USER === "on" : loopback,
    initialHistoryDays: data.INITIAL_HISTORY_DAYS,
    bankTimeoutMs: data.BANK_TIMEOUT_MS,
    bankPageSize: data.BANK_PAGE_SIZE,
  };
}
