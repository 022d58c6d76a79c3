import { hash } from "node:crypto";
import type { Clock } from "@sandbank/domain";
import { signJwt } from "@sandbank/protocol-oauth/server";
import type { Store } from "@sandbank/store";
import { z } from "zod";
import type { Apps } from "../apps/apps.ts";
import { drawId } from "../draw-id.ts";
import type { Access } from "../http/access.ts";
import type { TinkUser } from "../users/user.ts";
import type { Users } from "../users/users.ts";
import type { Grant, IssuedToken, Tokens } from "./tokens.ts";

const CLIENT_TOKEN_SECONDS = 1800;
const USER_TOKEN_SECONDS = 7200;
/** Tink documents no lifetime of a code but that it is short. */
const CODE_SECONDS = 600;
const REFRESH_TOKEN_DAYS = 90;

// Snapshots mask the ids of these kinds.
const ACCESS_TOKEN = "AccessToken";
const REFRESH_TOKEN = "RefreshToken";
const CODE = "AuthorizationCode";

const keptGrant = z.object({
  appId: z.string(),
  userId: z.string().nullable(),
  scopes: z.array(z.string()),
  actor: z.string().nullable(),
  idHint: z.string().nullable(),
  expiresAt: z.number(),
});
type KeptGrant = z.infer<typeof keptGrant>;

interface Parts {
  readonly store: Store;
  readonly seed: number;
  readonly clock: Clock;
  readonly apps: Apps;
  readonly users: Users;
}

export function createTokens(parts: Parts): Tokens {
  const { store, clock, seed, apps, users } = parts;

  const keep = async (kind: string, id: string, grant: Grant, seconds: number) => {
    const { app, user, scopes, actor = null, idHint = null } = grant;
    const expiresAt = clock.now() + seconds * 1000;
    const value = { appId: app.id, userId: user?.id ?? null, scopes: [...scopes], actor, idHint, expiresAt };
    await store.put({ kind, id, value, expiresAt, indexes: user ? { user: user.id } : {} });
  };

  const grantOf = async (kept: KeptGrant): Promise<Grant | undefined> => {
    const { appId, userId, scopes, actor, idHint, expiresAt } = kept;
    if (expiresAt <= clock.now()) return undefined;
    const app = await apps.get(appId);
    const user = userId === null ? null : await users.get(userId);
    if (!app || user === undefined) return undefined;
    return { app, user, scopes, ...(actor !== null && { actor }), ...(idHint !== null && { idHint }) };
  };

  const redeem = async (kind: string, id: string, client: string) => {
    const record = await store.get(kind, id);
    if (!record || record.consumed) return undefined;
    const grant = await grantOf(keptGrant.parse(record.value));
    const owner = grant?.actor ?? grant?.app.clientId;
    if (!grant?.user || owner !== client || !(await store.consume(kind, id))) return undefined;
    return { ...grant, user: grant.user };
  };

  return {
    async issue(grant): Promise<IssuedToken> {
      const { app, user, scopes, idHint = null } = grant;
      const expiresInSeconds = user ? USER_TOKEN_SECONDS : CLIENT_TOKEN_SECONDS;
      const accessToken = await signToken(parts, grant, expiresInSeconds);
      await keep(ACCESS_TOKEN, digest(accessToken), grant, expiresInSeconds);
      let refreshToken: string | null = null;
      if (user && app.options.refreshTokens) {
        refreshToken = await drawId({ store, seed }, "refresh token");
        await keep(REFRESH_TOKEN, refreshToken, grant, REFRESH_TOKEN_DAYS * 86_400);
      }
      return { accessToken, expiresInSeconds, scopes, idHint, refreshToken };
    },
    async issueCode(grant) {
      const code = await drawId({ store, seed }, "code");
      await keep(CODE, code, grant, CODE_SECONDS);
      return code;
    },
    redeemCode: (code, client) => redeem(CODE, code, client),
    redeemRefreshToken: (token, client) => redeem(REFRESH_TOKEN, token, client),
    async find(accessToken): Promise<Access | undefined> {
      const record = await store.get(ACCESS_TOKEN, digest(accessToken));
      if (!record) return undefined;
      const kept = keptGrant.parse(record.value);
      const grant = await grantOf(kept);
      if (!grant) return undefined;
      const { app, user, scopes, actor = null } = grant;
      const common = { app, scopes: new Set(scopes), actor, expiresAt: kept.expiresAt };
      return user ? { ...common, user } : { ...common, user: null };
    },
    async revokeAll(userId) {
      for (const kind of [ACCESS_TOKEN, REFRESH_TOKEN, CODE]) await store.deleteWhere(kind, "user", userId);
    },
  };
}

function digest(token: string): string {
  return hash("sha256", token, "hex");
}

/** The claims of Tink's own tokens; its key follows from the world's seed. */
async function signToken(
  { store, seed, clock }: Parts,
  { app, user, scopes }: { app: Grant["app"]; user: TinkUser | null; scopes: readonly string[] },
  seconds: number,
): Promise<string> {
  const iat = Math.floor(clock.now() / 1000);
  return signJwt(
    { seed, institution: "tink" },
    {
      exp: iat + seconds,
      iat,
      iss: "tink://auth",
      jti: await drawId({ store, seed }, "jti"),
      ...(user && { origin: "main" }),
      scopes,
      sub: user ? `tink://auth/user/${user.id}` : `tink://auth/client/${app.clientId}`,
      "tink://app/id": app.id,
      "tink://app/verified": "true",
    },
  );
}
