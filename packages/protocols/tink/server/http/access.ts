import type { TinkApp } from "../apps/app.ts";
import type { TinkUser } from "../users/user.ts";

interface AnyAccess {
  /** When the token ends, epoch milliseconds by the world's clock. */
  readonly expiresAt: number;
  readonly app: TinkApp;
  readonly scopes: ReadonlySet<string>;
  /** Client id of whom the grant was delegated to; null where it was not. */
  readonly actor: string | null;
}

/** By a token of the application itself. */
export interface ClientAccess extends AnyAccess {
  readonly user: null;
}

/** By a token of one of its users. */
export interface UserAccess extends AnyAccess {
  readonly user: TinkUser;
}

/** Who calls, and what for. */
export type Access = ClientAccess | UserAccess;
