import type { Clock } from "@sandbank/domain";
import type Provider from "oidc-provider";
import { replaceMethod } from "./replace-method.ts";
import { toSeconds } from "./seconds.ts";
import { signEs256 } from "./sign-es256.ts";
import type { EcPrivateJwk } from "./signing-key.ts";
import { machineSeconds } from "./turn.ts";
import { toldTime } from "./world-time.ts";

export interface IssueIdTokensOptions {
  readonly key: EcPrivateJwk;
  readonly clock: Clock;
}

type IdToken = InstanceType<Provider["IdToken"]>;
type Issue = Parameters<IdToken["issue"]>[0];

const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;
/** In a world that stands still no token grows old, and readers go by another clock. */
const LONG = 100 * YEAR;

/**
 * Has id tokens (OpenID Connect Core section 2) dated as {@link toldTime} says and signed so that the same claims
 * give the same token; the library can do neither. Whatever else it signs stays its own.
 */
export function issueIdTokens(provider: Provider, { key, clock }: IssueIdTokensOptions): void {
  const header = encode({ alg: key.alg, kid: key.kid });
  replaceMethod(
    provider.IdToken.prototype,
    "issue",
    (original) =>
      async function (this: IdToken, context: Issue) {
        if (context.use !== "idtoken") return original.call(this, context);
        const { auth_time: authTime, ...claims } = await this.payload();
        const iat = clock.runs ? machineSeconds() : toSeconds(clock.now());
        const signed = `${header}.${encode({
          ...claims,
          ...(typeof authTime === "number" && { auth_time: toldTime(authTime, clock) }),
          aud: this.client.clientId,
          exp: iat + (clock.runs ? HOUR : LONG),
          iat,
          iss: provider.issuer,
        })}`;
        return `${signed}.${signEs256(signed, key)}`;
      },
  );
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
