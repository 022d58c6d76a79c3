import { readSettings } from "@sandbank/run-server";
import { z } from "zod";

/** How Indian banks are reached through an Account Aggregator (seed B, "Switching to Production"). */
export interface AaConfig {
  /** It is the sandbox's own, which we may ask for more than any other. */
  readonly isSandbox: boolean;
  readonly door: "setu" | "rebit";
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the aggregator sends people back to; null = the core's own callback. */
  readonly redirectUrl: string | null;
  /** Setu's name for the product whose configuration applies. */
  readonly productInstanceId: string;
  /** Of the ReBIT door; null at Setu's. */
  readonly rebit: {
    readonly registryUrl: string;
    readonly aaId: string;
    /** Null at the sandbox, which knows us by a published test key. */
    readonly signingKey: { readonly kid: string; readonly pem: string } | null;
    readonly redirectSecret: string;
  } | null;
}

const flag = z
  .enum(["true", "false", "on", "off"], "must be true or false")
  .transform((word) => word === "true" || word === "on");
const door = z.enum(["setu", "rebit"], "must be setu or rebit");
const url = z
  .url({ protocol: /^https?$/, error: "must be a URL such as https://fiu.setu.co" })
  .transform((text) => text.replace(/\/+$/, ""));

const always = {
  USE_PRODUCTION_BANK_PROVIDER: flag.default(false),
  AA_DOOR: door.default("setu"),
  AA_PRODUCT_INSTANCE_ID: z.string().min(1).optional(),
  AA_REGISTRY_URL: url.optional(),
  AA_ID: z.string().min(1).optional(),
  AA_SIGNING_KEY: z.string().includes("PRIVATE KEY", "must be a private key as PEM").optional(),
  AA_SIGNING_KEY_ID: z.string().min(1).optional(),
  AA_REDIRECT_SECRET: z.string().min(1).optional(),
};

const optional = z.object({
  ...always,
  AA_PROVIDER_BASE_URL: url.optional(),
  AA_CLIENT_ID: z.string().min(1).optional(),
  AA_CLIENT_SECRET: z.string().min(1).optional(),
  AA_REDIRECT_URL: url.optional(),
});

const needed = "is needed where USE_PRODUCTION_BANK_PROVIDER is true";
const text = z.string(needed);
const address = z.string(needed).pipe(url);

/** A real aggregator: nothing can be guessed. */
const production = z.object({
  ...always,
  AA_PROVIDER_BASE_URL: address,
  AA_CLIENT_ID: text,
  AA_CLIENT_SECRET: text,
  AA_REDIRECT_URL: address,
});

const byOurselves = production.extend({
  AA_REGISTRY_URL: address,
  AA_ID: text,
  AA_SIGNING_KEY: z.string(needed).includes("PRIVATE KEY", "must be a private key as PEM"),
  AA_SIGNING_KEY_ID: text,
  AA_REDIRECT_SECRET: text,
});

/** The client every world of a sandbox knows; its secret is no secret. */
const SANDBOX = {
  clientId: "sandbank-core",
  clientSecret: "sandbank-core-secret",
  productInstanceId: "sandbank-core-product",
};

/**
 * Null where the banks are the built-in mock ones. Told where a sandbox is and no other aggregator, its own is used: it
 * knows us already, and there is nobody's data behind it.
 * @throws SettingsError
 */
export function readAaConfig(env: Readonly<Record<string, string | undefined>>): AaConfig | null {
  const wanted = readSettings(optional, env);
  if (!wanted.USE_PRODUCTION_BANK_PROVIDER) return null;
  const own = sandboxOf(env, wanted.AA_PROVIDER_BASE_URL);
  const shape = own ? optional : wanted.AA_DOOR === "rebit" ? byOurselves : production;
  const data = readSettings(shape, env);
  const clientId = data.AA_CLIENT_ID ?? SANDBOX.clientId;
  return {
    isSandbox: own !== null && data.AA_REGISTRY_URL === undefined,
    door: data.AA_DOOR,
    baseUrl: data.AA_PROVIDER_BASE_URL ?? `${own}/${data.AA_DOOR === "setu" ? "setu" : "aa"}`,
    clientId,
    clientSecret: data.AA_CLIENT_SECRET ?? SANDBOX.clientSecret,
    redirectUrl: data.AA_REDIRECT_URL ?? null,
    productInstanceId: data.AA_PRODUCT_INSTANCE_ID ?? SANDBOX.productInstanceId,
    rebit:
      data.AA_DOOR === "rebit"
        ? {
            registryUrl: data.AA_REGISTRY_URL ?? `${own}/aa/registry`,
            aaId: data.AA_ID ?? "sandbank-aa",
            signingKey: data.AA_SIGNING_KEY
              ? { kid: data.AA_SIGNING_KEY_ID ?? clientId, pem: data.AA_SIGNING_KEY }
              : null,
            redirectSecret: data.AA_REDIRECT_SECRET ?? data.AA_CLIENT_SECRET ?? SANDBOX.clientSecret,
          }
        : null,
  };
}

/** The sandbox that was named, where the aggregator is none but its own. */
function sandboxOf(
  { SANDBOX_URL }: Readonly<Record<string, string | undefined>>,
  baseUrl: string | undefined,
): string | null {
  if (!SANDBOX_URL || !URL.canParse(SANDBOX_URL)) return null;
  const { origin } = new URL(SANDBOX_URL);
  return baseUrl === undefined || new URL(baseUrl).origin === origin ? origin : null;
}
