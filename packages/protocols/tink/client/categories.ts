import { categories } from "./answers.ts";
import { type HttpOptions, send, understand } from "./http.ts";
import type { CategoryCodes } from "./map-transaction.ts";

/** The tree changes with Tink's releases. */
const KEPT_MS = 86_400_000;

/** Tink's categories, which anybody may read; looked up once a day. */
export function createCategories(
  options: HttpOptions & { readonly baseUrl: string },
): () => Promise<CategoryCodes> {
  let kept: { readonly codes: CategoryCodes; readonly until: number } | null = null;
  return async () => {
    const now = options.clock.now();
    if (kept && now < kept.until) return kept.codes;
    const url = new URL(`${options.baseUrl}/api/v1/categories?locale=en_US`);
    const answer = await send(options, { method: "GET", url, token: null });
    const codes = new Map(understand(answer, categories).map(({ id, code }) => [id, code]));
    kept = { codes, until: now + KEPT_MS };
    return codes;
  };
}
