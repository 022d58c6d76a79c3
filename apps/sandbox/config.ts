import { z } from "zod";

const wholeNumber = (what: string) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, what)
    .transform(Number);

const host = z
  .string()
  .regex(/^[\w.-]+(:\d{1,5})?$/, 'must be names such as "sandbox" or "sandbox:4010", separated by commas');

const environment = z.object({
  PORT: wholeNumber("must be a port, 0 to 65535")
    .refine((port) => port >= 0 && port <= 65_535, "must be a port, 0 to 65535")
    .default(4010),
  HOST: z.string().min(1).default("127.0.0.1"),
  SEED: wholeNumber("must be a whole number of up to 15 digits").default(42),
  DATA_FILE: z.string().min(1).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be a URL such as https://sandbox.example" })
    .transform((text) => new URL(text))
    .refine(({ href, origin }) => href === `${origin}/`, "must not have a path")
    .optional(),
  ALLOWED_HOSTS: z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .pipe(z.array(host))
    .default([]),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  /** Undefined keeps everything in memory. */
  readonly dataFile: string | undefined;
  readonly publicUrl: URL | undefined;
  readonly allowedHosts: readonly string[];
}

/** Names every setting that is wrong, in one line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the settings; empty ones count as not set. @throws ConfigError */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path[0]?.toString()} ${message}`);
    throw new ConfigError([...new Set(problems)].join("; "));
  }
  const { PORT, HOST, SEED, DATA_FILE, PUBLIC_URL, ALLOWED_HOSTS } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    seed: SEED,
    dataFile: DATA_FILE,
    publicUrl: PUBLIC_URL,
    allowedHosts: ALLOWED_HOSTS,
  };
}
