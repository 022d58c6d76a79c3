import { toIso } from "@sandbank/domain";
import type { AgendaSource } from "./agenda-source.ts";
import { consentsOf } from "./connected-accounts.ts";

/** Consents that run out, unless they were revoked before. */
export const expiredConsents: AgendaSource = {
  async dueBetween(hosted, from, to) {
    return (await consentsOf(hosted)).flatMap(({ bank, consent }) => {
      const { expiresAt: at, revocation, id: consentId, clientId } = consent;
      if (at === null || at <= from || at > to || (revocation && revocation.at <= at)) return [];
      return {
        at,
        happening: { kind: "consent.expired", at: toIso(at), bank, consentId, clientId },
        async run() {
          await hosted.webhooks.emit(bank, { kind: "consent.expired", at, consent });
          return [];
        },
      };
    });
  },
  async nextAfter(hosted, now) {
    const ends = (await consentsOf(hosted)).flatMap(({ consent: { expiresAt, revocation } }) =>
      expiresAt === null || expiresAt <= now || revocation ? [] : expiresAt,
    );
    return ends.length === 0 ? undefined : Math.min(...ends);
  },
};
