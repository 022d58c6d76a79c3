import type { CountryCode } from "@sandbank/domain";
import { z } from "zod";
import { type ApiOptions, clientApi } from "./api.ts";
import { isStatus } from "./errors.ts";
import type { TinkProviderOptions } from "./options.ts";
import type { Tokens, UserName } from "./tokens.ts";

/** What every call of the adapter works with. */
export interface TinkSetting {
  readonly options: TinkProviderOptions;
  readonly http: ApiOptions;
  readonly tokens: Tokens;
}

const userAnswer = z.object({ user_id: z.string() });

/** The permanent user of a person, made where there is none: Tink refuses to have two of one name. */
export async function ensureUser(
  { options, http, tokens }: TinkSetting,
  person: string,
  market: CountryCode,
): Promise<UserName> {
  const { locale = "en_US" } = options;
  const user = { external_user_id: person, market, locale, retention_class: "permanent" };
  try {
    await clientApi(http, tokens, ["user:create"]).post("/api/v1/user/create", user, userAnswer);
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
  }
  return { externalUserId: person };
}
