import { storedCredentials } from "@sandbank/provider";
import { z } from "zod";

const shape = z.object({
  /** Of Tink's user. */
  userId: z.string().min(1),
  /** Of the user's credentials at the bank: what the consent is known by. */
  credentialsId: z.string().min(1),
  approvedAt: z.number(),
  /** Whether the accounts somebody ingested for the user are read through this connection. */
  readsIngested: z.boolean(),
});

/** What a connection through Tink needs to be used again. No token: those are asked for anew. */
export type Credentials = z.infer<typeof shape>;

export const { write: writeCredentials, read: readCredentials } = storedCredentials(shape);
