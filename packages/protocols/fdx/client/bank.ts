import type { BankInfo } from "@sandbank/provider";

/** One bank that speaks FDX and what it knows us as. */
export interface FdxBank extends BankInfo {
  /** Its authorization server, https://openid.net/specs/openid-connect-discovery-1_0.html */
  readonly issuer: URL;
  /** Its FDX API, e.g. `https://api.bank.example/fdx/v6`, without a slash at the end. */
  readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Oldest data it serves, days back; older windows it refuses (FDX error 703). */
  readonly historyDays: number;
}

export interface FdxProviderOptions {
  readonly banks: readonly FdxBank[];
  readonly clock: { now(): number };
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** How long to wait for any one answer. Default 15 s. */
  readonly timeoutMs?: number;
  /** Whether to ask people for the permission to be told of news. Default false. */
  readonly notifications?: boolean;
  /** Transactions asked for at a time. Default 500. */
  readonly pageSize?: number;
}
