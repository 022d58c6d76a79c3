import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { readSettings } from "@sandbank/run-server";
import { z } from "zod";

/** How banks behind Tink are reached. */
export interface TinkConfig {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Where Tink Link is, without a slash at the end. */
  readonly linkUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Language of Tink Link. */
  readonly locale: string;
  /** Whether Tink Link shows test banks. */
  readonly testBanks: boolean;
}

const PRODUCTION = { baseUrl: "https://api.tink.com", linkUrl: "https://link.tink.com" };

const flag = z
  .enum(["true", "false", "on", "off"], "must be true or false")
  .transform((word) => word === "true" || word === "on");
const url = z
  .url({ protocol: /^https?$/, error: `must be a URL such as ${PRODUCTION.baseUrl}` })
  .transform((text) => text.replace(/\/+$/, ""));

const always = {
  USE_PRODUCTION_TINK: flag.default(false),
  TINK_BASE_URL: url.optional(),
  TINK_LINK_URL: url.optional(),
  TINK_LOCALE: z
    .string()
    .regex(/^[a-z]{2}_[A-Z]{2}$/, "must be a language and a country such as sv_SE")
    .default("en_US"),
  TINK_TEST_BANKS: flag.default(true),
};

const beside = z.object({
  ...always,
  TINK_CLIENT_ID: z.string().min(1).optional(),
  TINK_CLIENT_SECRET: z.string().min(1).optional(),
});

const needed = "is needed where Tink is not the sandbox's";

/** Somebody else's Tink: its applications are nobody's to guess. */
const elsewhere = z.object({
  ...always,
  TINK_CLIENT_ID: z.string(needed),
  TINK_CLIENT_SECRET: z.string(needed),
});

/**
 * Tink of the sandbox, whose demo application it knows already; or Tink itself with `USE_PRODUCTION_TINK`; or whichever
 * `TINK_BASE_URL` names.
 * @throws SettingsError
 */
export function readTinkConfig(
  env: Readonly<Record<string, string | undefined>>,
  sandboxUrl: string,
): TinkConfig {
  const wanted = readSettings(beside, env);
  const own = `${sandboxUrl}/tink`;
  const baseUrl = wanted.TINK_BASE_URL ?? (wanted.USE_PRODUCTION_TINK ? PRODUCTION.baseUrl : own);
  const isOwn = new URL(baseUrl).origin === new URL(sandboxUrl).origin;
  const data = readSettings(isOwn ? beside : elsewhere, env);
  return {
    baseUrl,
    // The sandbox has both below one address; Tink has two.
    linkUrl: data.TINK_LINK_URL ?? (baseUrl === PRODUCTION.baseUrl ? PRODUCTION.linkUrl : baseUrl),
    clientId: data.TINK_CLIENT_ID ?? TINK_DEMO_APP.clientId,
    clientSecret: data.TINK_CLIENT_SECRET ?? TINK_DEMO_APP.clientSecret,
    locale: data.TINK_LOCALE,
    testBanks: data.TINK_TEST_BANKS,
  };
}
