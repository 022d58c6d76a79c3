import { createPublicKey, verify } from "node:crypto";
import { z } from "zod";
import type { TinkApp } from "../apps/app.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkCore } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";

const header = z.object({ alg: z.enum(["ES256", "RS256"]) });
const claims = z.object({ iss: z.string(), sub: z.string(), exp: z.number() });

/**
 * The user a signed assertion speaks for (RFC 7523 section 3): `iss` is the client id, `sub` the user's id or external
 * id, `exp` by the world's clock. @throws TinkError 400 for one that does not hold
 */
export async function subjectOf(
  { users, clock }: Pick<TinkCore, "users" | "clock">,
  app: TinkApp,
  assertion: string,
): Promise<TinkUser> {
  if (app.assertionKey === null)
    throw refuse("this application has registered no assertionKey to check it by");
  const parts = assertion.split(".");
  const [head, body, signature] = parts;
  if (parts.length !== 3 || !head || !body || !signature) throw refuse("it is no JWT of three parts");
  const { alg } = read(header, head, "header");
  const key = createPublicKey({ key: app.assertionKey, format: "pem" });
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${body}`),
    alg === "ES256" ? { key, dsaEncoding: "ieee-p1363" } : key,
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned) throw refuse("its signature is not by the application's assertionKey");
  const { iss, sub, exp } = read(claims, body, "claims");
  if (iss !== app.clientId) throw refuse(`iss is "${iss}"; it has to be the client id`);
  if (exp * 1000 <= clock.now()) throw refuse("it has expired");
  const user = (await users.get(sub)) ?? (await users.byExternalId(app.id, sub));
  if (user?.appId === app.id) return user;
  throw refuse(`sub "${sub}" is no user of the application`);
}

function read<Schema extends z.ZodType>(schema: Schema, part: string, what: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(part, "base64url").toString()));
  } catch {
    throw refuse(`its ${what} cannot be read`);
  }
}

const refuse = (why: string) =>
  new TinkError(400, "oauth.invalid_grant", `The assertion does not hold: ${why}.`);
