import type { Face, Permission } from "./face.ts";

/** Granted whenever asked for: they say who and how, and show no data. */
export const STANDING_SCOPES = ["openid", "offline_access"];

/** What OpenID Connect itself can ask for (OpenID Connect Core section 5.4). */
const IDENTITY_PERMISSIONS: readonly Permission[] = [
  {
    scope: "profile",
    title: "Your name",
    description: "First and last name, when you sign in",
    required: false,
  },
  {
    scope: "email",
    title: "Your e-mail address",
    description: "The address the bank has for you",
    required: false,
  },
];

/** The permissions a request for these scopes comes down to. */
export function permissionsFor(face: Face, scopes: readonly string[]): Permission[] {
  return [...face.permissions, ...IDENTITY_PERMISSIONS].filter(({ scope }) => scopes.includes(scope));
}
