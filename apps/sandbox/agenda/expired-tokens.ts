import { toIso } from "@sandbank/domain";
import { z } from "zod";
import type { AgendaSource } from "./agenda-source.ts";

/** Models of the authorization server as they are told of. Their ids are secrets: who holds one may use it. */
const KIND_OF_MODEL = {
  AccessToken: "access_token.expired",
  RefreshToken: "refresh_token.expired",
  AuthorizationCode: "code.expired",
} as const;

const artefact = z.object({ grantId: z.string(), clientId: z.string() });

/** Tokens and authorization codes that run out; codes that were redeemed and tokens that were replaced do not. */
export const expiredTokens: AgendaSource = {
  async dueBetween({ banks, store }, from, to) {
    const asked = banks.flatMap(({ id: bank }) =>
      (["AccessToken", "RefreshToken", "AuthorizationCode"] as const).map(async (model) => {
        const records = await store.list(`${bank}/${model}`);
        return records.flatMap(({ value, expiresAt: at, consumed }) => {
          const kept = artefact.safeParse(value);
          if (!kept.success || consumed || at === null || at <= from || at > to) return [];
          const { grantId: consentId, clientId } = kept.data;
          return { at, happening: { kind: KIND_OF_MODEL[model], at: toIso(at), bank, consentId, clientId } };
        });
      }),
    );
    return (await Promise.all(asked)).flat();
  },
};
