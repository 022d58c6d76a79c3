import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import type Provider from "oidc-provider";
import { replaceMethod } from "./replace-method.ts";
import { toSeconds } from "./seconds.ts";
import { signEs256 } from "./sign-es256.ts";
import type { EcPrivateJwk } from "./signing-key.ts";
import { type TwoClocks, toldTime } from "./world-time.ts";

export interface IssueIdTokensOptions extends TwoClocks {
  readonly key: EcPrivateJwk;
}

type IdToken = InstanceType<Provider["IdToken"]>;
type Issue = Parameters<IdToken["issue"]>[0];

const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;
/** In a world that stands still no token grows old, and readers go by another clock. */
const LONG = 100 * YEAR;

/**
 * Has id tokens (OpenID Connect Core section 2) dated as {@link toldTime} says and, where the clock stands still,
 * signed so that the same claims give the same token; the library can do neither. Whatever else it signs stays its own.
 */
export function issueIdTokens(provider: Provider, { key, ...clocks }: IssueIdTokensOptions): void {
  const { clock } = clocks;
  const header = encode({ alg: key.alg, kid: key.kid });
  const signQuickly = platformSigner(key);
  replaceMethod(
    provider.IdToken.prototype,
    "issue",
    (original) =>
      async function (this: IdToken, context: Issue) {
        if (context.use !== "idtoken") return original.call(this, context);
        const { auth_time: authTime, ...claims } = await this.payload();
        const iat = clock.runs ? clocks.machineSeconds() : toSeconds(clock.now());
        const signed = `${header}.${encode({
          ...claims,
          ...(typeof authTime === "number" && { auth_time: toldTime(authTime, clocks) }),
          aud: this.client.clientId,
          exp: iat + (clock.runs ? HOUR : LONG),
          iat,
          iss: provider.issuer,
        })}`;
        // Where the clock runs no two tokens are alike anyway.
        return `${signed}.${clock.runs ? signQuickly(signed) : signEs256(signed, key)}`;
      },
  );
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** ES256 by the platform: a third of the time, another signature each time. */
function platformSigner(jwk: EcPrivateJwk): (text: string) => string {
  let key: KeyObject | undefined;
  return (text) => {
    key ??= createPrivateKey({ key: { ...jwk }, format: "jwk" });
    return sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
  };
}
