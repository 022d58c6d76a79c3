import type { BankInfo } from "@sandbank/provider";

/** One bank behind the aggregator. */
export interface AaBank extends BankInfo {
  /** Its id as a financial information provider, e.g. `HDFC-FIP`; null lets the person choose banks at the aggregator. */
  readonly fipId: string | null;
  /** Oldest data asked for, days back. */
  readonly historyDays: number;
}

/** How to be a financial information user through Setu, https://docs.setu.co/data/account-aggregator */
export interface SetuDoorOptions {
  readonly kind: "setu";
  /** E.g. `https://fiu.setu.co`, without a slash at the end. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Names the product whose configuration applies. */
  readonly productInstanceId: string;
}

/** How to be one that speaks ReBIT v2 to an aggregator itself. */
export interface RebitDoorOptions {
  readonly kind: "rebit";
  /** The aggregator's API, e.g. `https://aa.example/V2`, without a slash at the end. */
  readonly baseUrl: string;
  /** Where the api key is from and entities are looked up, e.g. `https://api.sahamati.org.in`. */
  readonly registryUrl: string;
  /** Our entity id. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The aggregator's entity id, and the part of a customer's address behind the `@`. */
  readonly aaId: string;
  /** RSA, PEM; its public half is in the registry under `kid`. Null = the published test key, for a sandbox. */
  readonly signingKey: { readonly kid: string; readonly pem: string } | null;
  /** Shared with the aggregator for the redirect of the person. */
  readonly redirectSecret: string;
  /** How our ephemeral keys are written; default Curve25519. */
  readonly keyEncoding?: "Curve25519" | "X25519";
}

export interface AaProviderOptions {
  readonly banks: readonly AaBank[];
  readonly door: SetuDoorOptions | RebitDoorOptions;
  readonly clock: { now(): number };
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /**
   * The aggregator is a sandbox's, which takes the address of notifications from us. Elsewhere that is part of how one
   * registers: on pages of Setu's Bridge, in the central registry.
   */
  readonly isSandbox?: boolean;
  /** Where the aggregator sends people back to; default where the request says. */
  readonly redirectUrl?: string;
  /** Lets real time pass; default a timer. */
  readonly wait?: (ms: number) => Promise<void>;
  /** How long to wait for any one answer. Default 15 s. */
  readonly timeoutMs?: number;
  /** How long a read waits for the banks to deliver before it is put off, ms of real time. Default 8 s. */
  readonly patienceMs?: number;
  /** How long a consent is asked for. Default 90 days. */
  readonly consentDays?: number;
  /** Transactions given at a time. Default 500. */
  readonly pageSize?: number;
}
