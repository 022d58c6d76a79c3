import { z } from "zod";

/** Tink has more scopes than are modelled here; an application may be allowed them too. */
const SCOPE = /^[a-z][a-z.-]*(:[a-z]+)?$/;

/** How the façade treats one application, where it can be had in more than one way. */
export const tinkAppOptions = z.strictObject({
  upsert: z
    .boolean()
    .describe("Accounts and transactions that exist are updated by ingesting them again; otherwise 409"),
  lenient: z.boolean().describe("Bodies that only client libraries send, and Tink refuses, are understood"),
  refreshTokens: z.boolean().describe("User tokens come with a refresh token, good for 90 days"),
  emptyNextPageToken: z
    .boolean()
    .describe("The last page of a list has an empty `nextPageToken`; otherwise it has none"),
  rateLimit: z
    .strictObject({ requests: z.int().positive(), seconds: z.int().positive() })
    .nullable()
    .describe("`{requests, seconds}`: more are answered with 429; null for as many as one likes"),
  loopbackRedirects: z.boolean().describe("Any address on this machine is a redirect URI too"),
});
export type TinkAppOptions = z.output<typeof tinkAppOptions>;

/** As Tink treats its applications. */
export const USUAL_APP_OPTIONS: TinkAppOptions = {
  upsert: false,
  lenient: false,
  refreshTokens: false,
  emptyNextPageToken: true,
  rateLimit: null,
  loopbackRedirects: false,
};

/** An application as Tink's console would keep it. */
export const tinkApp = z.strictObject({
  /** 32 hex digits; in tokens as `tink://app/id`. */
  id: z.string().min(1),
  name: z.string().min(1),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** What its own tokens may be good for; also what they are good for unless asked for less. */
  scopes: z.array(z.string().regex(SCOPE, "is no scope; one looks like accounts:read")),
  redirectUris: z.array(z.url()),
  /** Public key, PEM, that its assertions (jwt-bearer) are checked by; null where it makes none. */
  assertionKey: z.string().nullable(),
  options: tinkAppOptions,
});
export type TinkApp = z.output<typeof tinkApp>;
