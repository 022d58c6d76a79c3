import type { IncomingMessage, ServerResponse } from "node:http";
import {
  CLAIMS,
  CLIENT_AUTHENTICATION,
  GRANT_TYPES,
  type ProviderTerms,
  RESPONSE_TYPES,
  routes,
  SIGNING_ALGORITHMS,
  scopesOf,
} from "./provider-configuration.ts";
import { signingKeyOf } from "./signing-key.ts";

const JSON_TYPE = "application/json; charset=utf-8";
/** RFC 7517 section 8.5. */
const JWKS_TYPE = "application/jwk-set+json; charset=utf-8";

/** Where a server says what it is: RFC 8414 section 3, OpenID Connect Discovery 1.0 section 4. */
const WELL_KNOWN = ["/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"];

/**
 * Answers who asks what the server is or what its keys are, word for word as the library would: both follow from
 * the terms alone, and are all that most who look at a bank first ask for, long before the library is loaded.
 * @returns false for any other request, which is left untouched
 */
export function answerMetadata(
  request: IncomingMessage,
  response: ServerResponse,
  { terms, origin }: { readonly terms: ProviderTerms; readonly origin: string },
): boolean {
  if (request.method !== "GET") return false;
  const [whole = ""] = (request.url ?? "").split("?", 1);
  const path = whole.slice(terms.base.length);
  const isMetadata = WELL_KNOWN.includes(path);
  if (!isMetadata && path !== routes.jwks) return false;
  const body = isMetadata ? metadataOf(terms, origin + terms.base) : keysOf(terms);
  const text = JSON.stringify(body);
  response
    .writeHead(200, {
      Vary: "Origin",
      "Access-Control-Allow-Origin": request.headers.origin || "*",
      "Content-Type": isMetadata ? JSON_TYPE : JWKS_TYPE,
      "Content-Length": Buffer.byteLength(text),
    })
    .end(text);
  return true;
}

/** RFC 8414 section 2, OpenID Connect Discovery 1.0 section 3, in the order the library writes it. */
function metadataOf(terms: ProviderTerms, issuer: string) {
  return {
    authorization_endpoint: issuer + routes.authorization,
    claims_parameter_supported: false,
    // Those besides a scope's are of the session an id token tells of.
    claims_supported: [...Object.values(CLAIMS).flat(), "sid", "auth_time", "iss"],
    code_challenge_methods_supported: ["S256"],
    grant_types_supported: GRANT_TYPES,
    issuer,
    jwks_uri: issuer + routes.jwks,
    registration_endpoint: issuer + routes.registration,
    authorization_response_iss_parameter_supported: true,
    response_modes_supported: ["form_post", "fragment", "query"],
    response_types_supported: RESPONSE_TYPES,
    scopes_supported: scopesOf(terms),
    subject_types_supported: ["public"],
    token_endpoint_auth_methods_supported: CLIENT_AUTHENTICATION,
    token_endpoint: issuer + routes.token,
    id_token_signing_alg_values_supported: SIGNING_ALGORITHMS,
    request_uri_parameter_supported: false,
    userinfo_endpoint: issuer + routes.userinfo,
    introspection_endpoint: issuer + routes.introspection,
    revocation_endpoint: issuer + routes.revocation,
    claim_types_supported: ["normal"],
  };
}

/** The public half of the key, RFC 7517 section 5. */
function keysOf(terms: ProviderTerms) {
  const { kty, use, kid, alg, crv, x, y } = signingKeyOf(terms);
  return { keys: [{ kty, use, kid, alg, crv, x, y }] };
}
