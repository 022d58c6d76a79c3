export type * from "./bank-event.ts";
export type * from "./dialect.ts";
export type * from "./endpoint.ts";
export { SIGNATURE_HEADER, signWithJwt } from "./sign-with-jwt.ts";
