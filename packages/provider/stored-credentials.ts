import type { z } from "zod";
import { ProviderError } from "./error.ts";

/** How an adapter writes down what a connection needs to be used again, and reads it; sealed by whoever stores it. */
export function storedCredentials<Credentials>(shape: z.ZodType<Credentials>) {
  return {
    write: (credentials: Credentials): string => JSON.stringify(credentials),
    /** @throws ProviderError login_required when the text is none of the adapter's. */
    read(text: string): Credentials {
      try {
        return shape.parse(JSON.parse(text));
      } catch (cause) {
        throw new ProviderError("login_required", "the stored credentials are not readable", { cause });
      }
    },
  };
}
