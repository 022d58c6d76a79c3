import type { Configuration } from "oidc-provider";
import type { ProviderParts } from "./provider-configuration.ts";

type Policy = NonNullable<NonNullable<Configuration["interactions"]>["policy"]>;

/**
 * The library's policy (sign in, then consent) with one check in front: a request that names no scope this
 * server knows is refused at once (RFC 6749 section 3.3) instead of after the person has agreed to nothing.
 */
export function askForKnownScope({ interactionPolicy, errors }: ProviderParts): Policy {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy.get("login")?.checks.add(
    new Check("known_scope", "at least one known scope is required", ({ oidc }) => {
      if (oidc.requestParamOIDCScopes.size > 0) return Check.NO_NEED_TO_PROMPT;
      throw new errors.InvalidScope("name at least one scope from scopes_supported", "");
    }),
    0,
  );
  return policy;
}
