import { type Clock, DAY_MS, type Instant, startOfDate } from "@sandbank/domain";
import {
  type BankInfo,
  type ConsentStatus,
  type Grant,
  type Provider,
  ProviderError,
  type ProviderErrorCode,
} from "@sandbank/provider";
import { z } from "zod";
import { accountAt, chargesUntil, mandatesOf } from "./mock-data.ts";

const CONSENT_DAYS = 90;
const PAGE_SIZE = 20;

const credentialsShape = z.object({ bankId: z.string(), connectedAt: z.number() });
const cursorShape = z.object({ from: z.number(), seen: z.string().nullable() });

/**
 * The provider that needs nothing: it approves every connection at once and charges the thirteen subscriptions
 * of seed B. Credentials hold the moment of connecting, and everything follows from that and the clock.
 */
export function createMockProvider(options: { banks: readonly BankInfo[]; clock: Clock }): Provider {
  const { banks, clock } = options;
  return {
    name: "mock",

    async getSupportedBanks() {
      return banks;
    },

    async initiateConnection({ bankId }) {
      if (!banks.some((bank) => bank.id === bankId)) {
        throw new ProviderError("not_supported", `no bank "${bankId}" here`);
      }
      const connectedAt = clock.now();
      return {
        status: "approved",
        credentials: JSON.stringify({ bankId, connectedAt }),
        consent: consentOf(bankId, connectedAt, connectedAt),
      };
    },

    async completeConnection() {
      throw new ProviderError("not_supported", "this bank approves on the spot");
    },

    async getConsentStatus(grant) {
      return consentOf(grant.bankId, connectedAt(grant), clock.now());
    },

    async fetchBankData(grant) {
      return [accountAt(openGrant(grant, clock), clock.now())];
    },

    async syncTransactions(grant, query) {
      const cursor = query.cursor
        ? parse(cursorShape, query.cursor, "invalid_response")
        : { from: startOfDate(query.from), seen: null };
      const due = chargesUntil(openGrant(grant, clock), clock.now()).filter(
        (charge) => charge.authorizedAt >= cursor.from,
      );
      const start = due.findIndex((charge) => charge.id === cursor.seen) + 1;
      const upserted = due.slice(start, start + PAGE_SIZE);
      const last = upserted.at(-1);
      return {
        upserted,
        removed: [],
        cursor: JSON.stringify(last ? { from: last.authorizedAt, seen: last.id } : cursor),
        hasMore: start + PAGE_SIZE < due.length,
      };
    },

    async revokeConsent() {
      // Nobody keeps a record that could be revoked.
    },

    async detectUpiMandates(grant) {
      return mandatesOf(openGrant(grant, clock));
    },
  };
}

function connectedAt(grant: Grant): Instant {
  return parse(credentialsShape, grant.credentials, "login_required").connectedAt;
}

/** @throws ProviderError consent_expired after its ninety days. */
function openGrant(grant: Grant, clock: Clock): Instant {
  const since = connectedAt(grant);
  if (consentOf(grant.bankId, since, clock.now()).status === "expired") {
    throw new ProviderError("consent_expired", `the consent lasted ${CONSENT_DAYS} days`);
  }
  return since;
}

function consentOf(bankId: string, approvedAt: Instant, now: Instant): ConsentStatus {
  const expiresAt = approvedAt + CONSENT_DAYS * DAY_MS;
  return {
    consentId: `consent-${bankId}-${approvedAt}`,
    status: now < expiresAt ? "approved" : "expired",
    approvedAt,
    expiresAt,
  };
}

function parse<T>(shape: z.ZodType<T>, text: string, refusal: ProviderErrorCode): T {
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw new ProviderError(refusal, "the stored value is not one this provider gave", {
      cause: error,
    });
  }
}
