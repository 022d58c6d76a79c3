import type { BankInfo } from "@sandbank/provider";

/** One bank behind Tink. */
export interface TinkBank extends BankInfo {
  /** As which providers Tink knows it, e.g. `se-demobank-password`; people are sent to the first. */
  readonly providerNames: readonly [string, ...string[]];
}

export interface TinkProviderOptions {
  readonly banks: readonly TinkBank[];
  readonly clock: { now(): number };
  /** The API, e.g. `https://api.tink.com`, without a slash at the end. */
  readonly baseUrl: string;
  /** Where Tink Link is, e.g. `https://link.tink.com`, without a slash at the end. */
  readonly linkUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** To whom the right to connect accounts is delegated; default Tink Link. */
  readonly actorClientId?: string;
  /** Language of Tink Link and of its users, e.g. `sv_SE`. Default `en_US`. */
  readonly locale?: string;
  /** Whether Tink Link shows test banks, to which the demo banks belong. Default true. */
  readonly testBanks?: boolean;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** How long to wait for any one answer. Default 15 s. */
  readonly timeoutMs?: number;
  /** How long somebody who asks for fresh data is kept waiting for it. Default 8 s. */
  readonly patienceMs?: number;
  /** Lets time pass between two looks at it; default a timer. */
  readonly wait?: (ms: number) => Promise<void>;
  /** Transactions asked for at a time; Tink gives at most 100, the default. */
  readonly pageSize?: number;
}
