import { z } from "zod";

export const JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/** `POST /api/v1/oauth/token`, https://docs.tink.com/api#general/oauth */
export const tinkTokenAnswer = z.object({
  access_token: z.string(),
  /** In lower case. */
  token_type: z.literal("bearer"),
  /** Seconds. */
  expires_in: z.int(),
  /** Separated by commas. */
  scope: z.string(),
  id_hint: z.string().optional(),
  refresh_token: z.string().optional(),
});
export type TinkTokenAnswer = z.infer<typeof tinkTokenAnswer>;

/** `POST /api/v1/oauth/authorization-grant` and `…/delegate` */
export const tinkCodeAnswer = z.object({ code: z.string() });
export type TinkCodeAnswer = z.infer<typeof tinkCodeAnswer>;
