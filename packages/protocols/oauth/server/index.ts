export type { AccessToken } from "./access-tokens.ts";
export {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  createAuthorizationServer,
} from "./authorization-server.ts";
export type { BankSession, BankSessions } from "./bank-sessions.ts";
export { type ConsentRecord, type ConsentState, consentState, type Revocation } from "./consents.ts";
export type { AuthorizationError, Subject } from "./create-provider.ts";
export { loadOidcProvider } from "./load-oidc-provider.ts";
export { errorBody, operations } from "./operations.ts";
export type { AuthorizationRefusal, Browser, PendingAuthorization } from "./pending-authorizations.ts";
export { INTERACTION_SECONDS } from "./provider-configuration.ts";
export { signJwt } from "./signing-key.ts";
