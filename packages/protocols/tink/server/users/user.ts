import { z } from "zod";
import { tinkUserProfile } from "../../wire/index.ts";

export const retentionClass = z.enum(["permanent", "temporary"]);

/** A user of one application. */
export const tinkUser = z.object({
  /** 32 hex digits. */
  id: z.string(),
  appId: z.string(),
  /** The application's own name for it, unique in the application. */
  externalUserId: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  market: z.string(),
  /** e.g. `en_US` */
  locale: z.string(),
  retentionClass,
  /** Epoch milliseconds by the world's clock. */
  createdAt: z.number(),
  /** Number of the person of the world it stands for, once it is known; null until then. */
  customer: z.number().nullable(),
  username: z.string().nullable(),
  nationalId: z.string().nullable(),
  flags: z.array(z.string()),
  profile: tinkUserProfile.omit({ market: true, locale: true }),
});
export type TinkUser = z.output<typeof tinkUser>;
