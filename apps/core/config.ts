import { resolve } from "node:path";
import type { RetentionSettings } from "@sandbank/database";
import { readSettings, SettingsError, settings } from "@sandbank/run-server";
import { z } from "zod";
import { type AaConfig, readAaConfig } from "./aa-config.ts";
import { createClientAddress, ProxyListError } from "./client-address.ts";
import type { Limits } from "./gate.ts";
import type { LogStyle } from "./log/logger.ts";
import { readTinkConfig, type TinkConfig } from "./tink-config.ts";

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

const addresses = z.string().transform((text, ctx) => {
  const list = text.split(",").map((entry) => entry.trim());
  try {
    createClientAddress(list);
  } catch (error) {
    if (!(error instanceof ProxyListError)) throw error;
    ctx.addIssue({
      code: "custom",
      message: `must be addresses or networks, separated by commas: ${error.message}`,
    });
  }
  return list;
});

const numberWithin = (least: number, most: number, what: string) =>
  settings
    .wholeNumber(`must be ${what}`)
    .refine((number) => number >= least && number <= most, `must be ${what}, ${least} to ${most}`);

const SANDBOX = "http://localhost:4010";

const environment = z.object({
  PORT: settings.port.default(4000),
  HOST: settings.host.default("127.0.0.1"),
  PUBLIC_URL: settings.origin.optional(),
  SANDBOX_URL: settings.origin.default(new URL(SANDBOX)),
  DATABASE_URL: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default(".sandbank/core"),
  TOKEN_KEYS: vaultKeys.optional(),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  DEMO_USER: flag.optional(),
  INITIAL_HISTORY_DAYS: settings
    .wholeNumber("must be a number of days")
    .refine((days) => days >= 1 && days <= 3_650, "must be 1 to 3650 days")
    .default(365),
  BANK_WEBHOOKS: flag.default("off"),
  SYNC_WORKERS: numberWithin(0, 64, "a number of syncs at a time").default(2),
  OPERATOR_TOKEN: z.string().min(16, "must be at least 16 characters").optional(),
  BANK_TIMEOUT_MS: numberWithin(100, 120_000, "a number of milliseconds").default(15_000),
  BANK_PAGE_SIZE: numberWithin(1, 500, "a number of transactions").default(500),
  ACCESS_TOKEN_MINUTES: numberWithin(1, 60, "a number of minutes").default(15),
  SIGNING_KEY_DAYS: numberWithin(1, 365, "a number of days").default(30),
  SESSION_DAYS: numberWithin(1, 90, "a number of days").default(7),
  REQUESTS_PER_MINUTE: numberWithin(0, 1_000_000, "a number of requests, 0 for no limit").default(100),
  CONNECTS_PER_MINUTE: numberWithin(0, 1_000_000, "a number of connections, 0 for no limit").default(10),
  CONNECTS_PER_HOUR: numberWithin(0, 1_000_000, "a number of connections, 0 for no limit").default(30),
  LOG: z.enum(["json", "text", "quiet"], "must be json, text or quiet").optional(),
  TRANSACTION_MONTHS: numberWithin(0, 1_200, "a number of months, 0 for ever").default(84),
  AUDIT_YEARS: numberWithin(1, 100, "a number of years").default(7),
  TRUSTED_PROXIES: addresses.optional(),
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
  /** Null = the Indian banks are the built-in mock ones. */
  readonly accountAggregator: AaConfig | null;
  readonly tink: TinkConfig;
  /** Whether banks can reach `publicUrl` and are asked to tell of news there. */
  readonly bankWebhooks: boolean;
  /** Syncs run at a time by this process; 0 leaves them to others. */
  readonly syncWorkers: number;
  /** What an operator has to show; null where only this machine is let in. */
  readonly operatorToken: string | null;
  /** How long to wait for any one answer of a bank. */
  readonly bankTimeoutMs: number;
  /** Transactions asked for at a time. */
  readonly bankPageSize: number;
  readonly accessTokenSeconds: number;
  /** How long a key signs access tokens before a new one does. */
  readonly signingKeySeconds: number;
  /** How long a session lasts that is not used. */
  readonly sessionSeconds: number;
  readonly limits: Limits;
  readonly retention: RetentionSettings;
  readonly logStyle: LogStyle;
  /** Whether only this machine can reach it. */
  readonly loopback: boolean;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

/** Reads the settings from environment variables; empty ones count as not set. @throws SettingsError */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { data, accountAggregator, tink } = allOrEveryProblem({
    data: () => readSettings(environment, env),
    accountAggregator: () => readAaConfig(env),
    tink: () => readTinkConfig(env, sandboxOf(env)),
  });
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
    accountAggregator,
    tink,
    bankWebhooks: data.BANK_WEBHOOKS === "on",
    syncWorkers: data.SYNC_WORKERS,
    operatorToken: data.OPERATOR_TOKEN ?? null,
    bankTimeoutMs: data.BANK_TIMEOUT_MS,
    bankPageSize: data.BANK_PAGE_SIZE,
    accessTokenSeconds: data.ACCESS_TOKEN_MINUTES * 60,
    signingKeySeconds: data.SIGNING_KEY_DAYS * 86_400,
    sessionSeconds: data.SESSION_DAYS * 86_400,
    limits: {
      apiPerMinute: data.REQUESTS_PER_MINUTE,
      connectPerMinute: data.CONNECTS_PER_MINUTE,
      connectPerHour: data.CONNECTS_PER_HOUR,
    },
    retention: { transactionMonths: data.TRANSACTION_MONTHS, auditYears: data.AUDIT_YEARS },
    // Whoever runs it for others collects what it says; whoever tries it out wants to read it.
    logStyle: data.LOG ?? (loopback ? "quiet" : "json"),
    loopback,
    trustedProxies: data.TRUSTED_PROXIES ?? [],
  };
}

/** The sandbox that is named, or the usual one where what is named is none: that is told as a problem of its own. */
function sandboxOf({ SANDBOX_URL }: Readonly<Record<string, string | undefined>>): string {
  return settings.origin.safeParse(SANDBOX_URL).data?.origin ?? SANDBOX;
}

/** What all of them give. @throws SettingsError with the problems of each */
function allOrEveryProblem<Read extends Record<string, () => unknown>>(
  reads: Read,
): { [Name in keyof Read]: ReturnType<Read[Name]> } {
  const problems: string[] = [];
  const found = Object.entries(reads).map(([name, read]) => {
    try {
      return [name, read()];
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      problems.push(error.message);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new SettingsError(problems.join("; "));
  return Object.fromEntries(found);
}
