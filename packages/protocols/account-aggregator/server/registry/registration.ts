import { createPublicKey } from "node:crypto";
import { explainInvalid } from "@sandbank/domain";
import { z } from "zod";
import { type EntityRole, rsaJwk } from "../../crypto/index.ts";
import type { Entity, KeptEntity } from "./entity.ts";

const LEAST_BITS = 2048;
const LEAST_SECRET = 16;

const certificate = z
  .looseObject({
    kty: z.string().optional(),
    d: z.never({ error: "is a private key: send n and e only, and keep d" }).optional(),
  })
  .pipe(rsaJwk)
  .refine((jwk) => bitsOf(jwk) >= LEAST_BITS, { error: `is no RSA key of ${LEAST_BITS} bits or more` });

/** `baseurl` of the registry: one URL, or `v1:<url>, v2:<url>`; the latter of which is used. */
const baseUrl = z
  .string()
  .transform((text) => /(?:^|[\s,])v2:\s*([^\s,]+)/i.exec(text)?.[1] ?? text)
  .pipe(z.url({ protocol: /^https?$/, error: "is no http or https URL" }))
  .transform((url) => url.replace(/\/+$/, ""));

const entityInfo = z.object({
  id: z
    .string()
    .regex(/^[\w.@-]{3,64}$/, { error: "has 3 to 64 letters, digits, dots, hyphens and underscores" }),
  name: z.string().min(1).optional(),
  baseurl: baseUrl,
  certificate,
  fitypes: z.array(z.string()).optional(),
  /** Ours: false makes the aggregator lenient with its signatures and timestamps. */
  strict: z.boolean().default(true),
  /** Ours as well: the real service hands it out on a page of its own. */
  secret: z
    .string()
    .min(LEAST_SECRET, { error: `has ${LEAST_SECRET} characters or more` })
    .optional(),
});

/** `POST /entityInfo/{type}`: as much of it as is used here. */
const registration = z.object({ entityinfo: entityInfo });

/** Who wants to be in the registry; `secret` undefined where one is to be drawn. */
export type Registration = Omit<KeptEntity, "secret"> & { readonly secret: string | undefined };

const written = z.object({ entityinfo: z.record(z.string(), z.unknown()) });

/**
 * What a body registers, or why it cannot, member by member.
 * @param known who changes itself: members that are left out stay as they are
 */
export function readRegistration(
  role: EntityRole,
  body: unknown,
  known?: Entity,
): Registration | { readonly problem: string } {
  const given = written.safeParse(body).data?.entityinfo;
  const parsed = registration.safeParse(
    known && given ? { entityinfo: { ...membersOf(known), ...given } } : body,
  );
  if (!parsed.success) {
    return { problem: explainInvalid(parsed.error) };
  }
  const { id, name = id, baseurl, certificate: jwk, fitypes = [], secret, strict } = parsed.data.entityinfo;
  return { id, role, name, jwk, baseUrl: baseurl, fiTypes: fitypes, isStrict: strict, secret };
}

function membersOf({ id, name, baseUrl, jwk, fiTypes, secret, isStrict }: Entity) {
  const baseurl = baseUrl === null ? {} : { baseurl: baseUrl };
  return { id, name, certificate: jwk, fitypes: fiTypes, secret, strict: isStrict, ...baseurl };
}

function bitsOf({ kty, n, e }: z.infer<typeof rsaJwk>): number {
  try {
    return createPublicKey({ key: { kty, n, e }, format: "jwk" }).asymmetricKeyDetails?.modulusLength ?? 0;
  } catch {
    return 0;
  }
}
