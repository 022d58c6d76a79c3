import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** A public key as RFC 7517 has it: EC, P-256. */
export interface PublicSigningKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}

/** Keys that sign access tokens, of the whole installation. The newest signs; all of them are published. */
export const signingKeys = pgTable(
  "signing_keys",
  {
    /** `kid`: the RFC 7638 thumbprint. */
    id: text("id").primaryKey(),
    publicKey: jsonb("public_key").$type<PublicSigningKey>().notNull(),
    /** PKCS #8 in PEM, sealed; see the vault of the sync package. */
    privateKey: text("private_key").notNull(),
    createdAt: createdAt(),
  },
  // `listSigningKeys`, `rotateSigningKeys`: the newest
  (table) => [index("signing_keys_created").on(table.createdAt.desc())],
);
