import { z } from "zod";
import { tinkScopes } from "../../wire/index.ts";
import { tinkApp, tinkAppOptions } from "./app.ts";

const { name, clientId, clientSecret, scopes, redirectUris, assertionKey } = tinkApp.shape;

/** An application as a developer enters it; what is left out is drawn, or as at the demo application. */
export const appRegistration = z.strictObject({
  name,
  clientId: clientId.optional().describe("Default: drawn from the world's seed."),
  clientSecret: clientSecret.optional().describe("Default: drawn from the world's seed."),
  scopes: scopes.default([...tinkScopes]).describe("Default: all."),
  redirectUris: redirectUris.default([]),
  assertionKey: assertionKey.default(null).describe("Public key, PEM, for the grant jwt-bearer."),
  options: tinkAppOptions.partial().default({}).describe("What is left out is as at Tink."),
});
export type AppRegistration = z.input<typeof appRegistration>;

/** What is not named stays as it is. */
export const appChanges = z
  .strictObject({
    name,
    clientId,
    clientSecret,
    scopes,
    redirectUris,
    assertionKey,
    options: tinkAppOptions.partial(),
  })
  .partial();
export type AppChanges = z.input<typeof appChanges>;
