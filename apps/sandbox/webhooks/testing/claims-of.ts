import { createPublicKey, verify } from "node:crypto";
import { z } from "zod";
import { ORIGIN } from "../../testing/harness.ts";

const jwks = z.object({ keys: z.array(z.record(z.string(), z.string())) });

/** What a JWT says when a key of the bank signed it; null when none did. */
export async function claimsOf(jwt: string | undefined, bank: string, send: typeof fetch): Promise<unknown> {
  const { keys } = jwks.parse(await (await send(`${ORIGIN}/${bank}/jwks`)).json());
  const [head = "", claims = "", signature = ""] = (jwt ?? "").split(".");
  const isSigned = keys.some((key) =>
    verify(
      "sha256",
      Buffer.from(`${head}.${claims}`),
      { key: createPublicKey({ key, format: "jwk" }), dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    ),
  );
  return isSigned ? JSON.parse(Buffer.from(claims, "base64url").toString()) : null;
}
