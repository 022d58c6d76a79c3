import { readSettings, settings } from "@sandbank/run-server";
import { z } from "zod";
import { WORLD_ID } from "./address.ts";
import type { TargetPolicy } from "./webhooks/target-policy.ts";

const host = z
  .string()
  .regex(/^[\w.-]+(:\d{1,5})?$/, 'must be names such as "sandbox" or "sandbox:4010", separated by commas');

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean),
);

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

const isOurs = (name: string) => LOOPBACK.test(name);

/** Settings that say where what happens is kept. */
const KEPT_IN = ["DATA_FILE", "DATA_DIR", "SANDBOX_DATABASE_URL"] as const;

const environment = z
  .object({
    PORT: settings.port.default(4010),
    HOST: settings.host.default("127.0.0.1"),
    SEED: settings.wholeNumber("must be a whole number of up to 15 digits").default(42),
    DATA_FILE: z.string().min(1).optional(),
    DATA_DIR: z.string().min(1).optional(),
    SANDBOX_DATABASE_URL: z
      .string()
      .regex(
        /^(?:postgres(?:ql)?:\/\/.|pglite:.)/,
        "must be postgres://user:password@host:port/database, or pglite:<folder> for an embedded one",
      )
      .optional(),
    PUBLIC_URL: settings.origin.optional(),
    TLS_DIR: z.string().min(1).optional(),
    ALLOWED_HOSTS: list.pipe(z.array(host)).default([]),
    SCENARIO: list.default([]),
    WORLDS: list
      .pipe(z.array(z.string().regex(WORLD_ID, "must be names such as blue, separated by commas")))
      .default([]),
    WEBHOOK_HOSTS: list.pipe(z.array(host)).default([]),
    SANDBOX_TOKEN: z
      .string()
      .regex(/^\S{8,}$/, "must be at least 8 characters without spaces")
      .optional(),
  })
  .refine(({ HOST, SANDBOX_TOKEN }) => isOurs(HOST) || SANDBOX_TOKEN !== undefined, {
    path: ["SANDBOX_TOKEN"],
    // Also where another setting is wrong: all problems are said at once.
    when: () => true,
    message:
      "has to be set where HOST is not loopback: whoever reaches the port could drive the sandbox; " +
      "set it, or leave HOST at 127.0.0.1",
  })
  .superRefine((set, ctx) => {
    const [first, ...more] = KEPT_IN.filter((name) => set[name] !== undefined);
    if (!first || more.length === 0) return;
    const message = `and ${more.join(" and ")} each say where what happens is kept; set one of them alone`;
    ctx.addIssue({ code: "custom", path: [first], message });
  });

/** Where what happens is kept: a file, a folder, or a database by its URL. */
export type KeptIn = { readonly file: string } | { readonly folder: string } | { readonly database: string };

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  /** Undefined keeps everything in memory. */
  readonly keptIn: KeptIn | undefined;
  readonly publicUrl: URL | undefined;
  /** Undefined answers over plain HTTP. */
  readonly tlsFolder: string | undefined;
  /** Worlds there are besides the default one. */
  readonly worlds: readonly string[];
  readonly allowedHosts: readonly string[];
  /** Files with exact people, accounts and transactions. */
  readonly scenarioFiles: readonly string[];
  /** Where webhooks may go: this machine, or the Internet where the sandbox can be reached from outside. */
  readonly webhookTargets: TargetPolicy;
  /** What callers of the control plane have to show. */
  readonly token: string | undefined;
}

/** Reads the settings; empty ones count as not set. @throws SettingsError */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = readSettings(environment, env);
  const { PORT, HOST, SEED, PUBLIC_URL, ALLOWED_HOSTS, SCENARIO, SANDBOX_TOKEN } = parsed;
  return {
    port: PORT,
    host: HOST,
    seed: SEED,
    keptIn: keptIn(parsed),
    publicUrl: PUBLIC_URL,
    tlsFolder: parsed.TLS_DIR,
    worlds: parsed.WORLDS,
    allowedHosts: ALLOWED_HOSTS,
    scenarioFiles: SCENARIO,
    webhookTargets: {
      reach: isOurs(HOST) && isOurs(PUBLIC_URL?.hostname ?? HOST) ? "loopback" : "internet",
      hosts: parsed.WEBHOOK_HOSTS,
    },
    token: SANDBOX_TOKEN,
  };
}

function keptIn(set: z.infer<typeof environment>): KeptIn | undefined {
  if (set.DATA_FILE !== undefined) return { file: set.DATA_FILE };
  if (set.DATA_DIR !== undefined) return { folder: set.DATA_DIR };
  return set.SANDBOX_DATABASE_URL === undefined ? undefined : { database: set.SANDBOX_DATABASE_URL };
}
