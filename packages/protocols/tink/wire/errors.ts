import { z } from "zod";

/** The body of a refusal. The code is `<domain>.<snake_case>`. https://docs.tink.com/api */
export const tinkErrorBody = z.object({
  errorMessage: z.string(),
  errorCode: z.string(),
  /** The same as in the header `X-Request-ID`. */
  requestId: z.string(),
  /** With status 429. */
  retryAfterMillis: z.int().optional(),
});
export type TinkErrorBody = z.infer<typeof tinkErrorBody>;
