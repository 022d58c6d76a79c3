import { storedCredentials } from "@sandbank/provider";
import { z } from "zod";

const shape = z.object({
  accessToken: z.string(),
  /** Epoch ms by the core's clock. */
  accessTokenExpiresAt: z.number(),
  refreshToken: z.string().nullable(),
  /** FDX `grant_id`; null at a bank that keeps no consent record. */
  consentId: z.string().nullable(),
  approvedAt: z.number(),
});

/** What an FDX connection needs to be used again; sealed by whoever stores it. */
export type Credentials = z.infer<typeof shape>;

export const { write: writeCredentials, read: readCredentials } = storedCredentials(shape);
