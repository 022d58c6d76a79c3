import { routes } from "./provider-configuration.ts";

/** Every operation of an authorization server; paths below the institution. */
export const operations = [
  { name: "discover", method: "GET", path: "/.well-known/openid-configuration" },
  { name: "discover", method: "GET", path: "/.well-known/oauth-authorization-server" },
  { name: "authorize", method: "GET", path: routes.authorization },
  { name: "authorize", method: "POST", path: routes.authorization },
  { name: "resumeAuthorize", method: "GET", path: `${routes.authorization}/:uid` },
  { name: "token", method: "POST", path: routes.token },
  { name: "introspect", method: "POST", path: routes.introspection },
  { name: "revoke", method: "POST", path: routes.revocation },
  { name: "register", method: "POST", path: routes.registration },
  { name: "readClient", method: "GET", path: `${routes.registration}/:clientId` },
  { name: "updateClient", method: "PUT", path: `${routes.registration}/:clientId` },
  { name: "deleteClient", method: "DELETE", path: `${routes.registration}/:clientId` },
  { name: "userinfo", method: "GET", path: routes.userinfo },
  { name: "userinfo", method: "POST", path: routes.userinfo },
  { name: "jwks", method: "GET", path: routes.jwks },
] as const;

/** RFC 6749 sections 4.1.2.1 and 5.2; a status they have no word for is told by its kind. */
const ERROR_OF_STATUS: Readonly<Record<number, string>> = {
  400: "invalid_request",
  401: "invalid_client",
  403: "access_denied",
  429: "temporarily_unavailable",
  503: "temporarily_unavailable",
};

/** The body of a failure no endpoint decided on, such as an outage. */
export function errorBody(status: number, message: string) {
  const error = ERROR_OF_STATUS[status] ?? (status >= 500 ? "server_error" : "invalid_request");
  return { error, error_description: message };
}
