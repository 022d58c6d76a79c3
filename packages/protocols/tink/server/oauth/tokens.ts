import type { TinkApp } from "../apps/app.ts";
import type { Access } from "../http/access.ts";
import type { TinkUser } from "../users/user.ts";

/** An access token as the token endpoint gives it out. */
export interface IssuedToken {
  /** A JWT (ES256); opaque to clients. */
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly string[];
  readonly idHint: string | null;
  /** Null unless the application's tokens can be refreshed. */
  readonly refreshToken: string | null;
}

/** What a code or a token is for. */
export interface Grant {
  readonly app: TinkApp;
  readonly user: TinkUser | null;
  readonly scopes: readonly string[];
  /** Client id of whom it is delegated to. */
  readonly actor?: string;
  /** Who the user is, for people. */
  readonly idHint?: string;
}

/** Codes and access tokens of a world. Their lifetimes go by the world's clock. */
export interface Tokens {
  /** A new access token: 1800 s for an application, 7200 s for a user. */
  issue(grant: Grant): Promise<IssuedToken>;
  /** A code to be exchanged once. */
  issueCode(grant: Grant & { readonly user: TinkUser }): Promise<string>;
  /**
   * What a code is for, and takes it. Undefined for one that never was, was used, or has expired, or is another's:
   * `client` is the application's id, or that of whom it was delegated to.
   */
  redeemCode(code: string, client: string): Promise<(Grant & { readonly user: TinkUser }) | undefined>;
  /** The same for a refresh token. */
  redeemRefreshToken(token: string, client: string): ReturnType<Tokens["redeemCode"]>;
  /** Whose access token it is; undefined where it is not good any more. */
  find(accessToken: string): Promise<Access | undefined>;
  /** Ends every code and token of a user. */
  revokeAll(userId: string): Promise<void>;
}
