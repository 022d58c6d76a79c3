import type { Instant } from "@sandbank/domain";
import type { ConsentRecord } from "@sandbank/protocol-oauth/server";

interface AtAnInstant {
  readonly at: Instant;
}

/** A consent began or ended. */
export interface ConsentEvent extends AtAnInstant {
  readonly kind: "consent.granted" | "consent.revoked" | "consent.expired";
  /** As it is since then. */
  readonly consent: ConsentRecord;
}

/** Something to read that was not there before, in an account a consent covers. */
export interface DataEvent extends AtAnInstant {
  readonly kind: "data.transactions" | "data.statement";
  readonly consent: ConsentRecord;
  readonly accountId: string;
}

/** How the bank itself does. Concerns every application. */
export interface ServiceEvent extends AtAnInstant {
  readonly kind: "service.planned_outage" | "service.degraded" | "service.down" | "service.restored";
  /** For people, one sentence. */
  readonly description: string;
}

/** What a bank has to tell applications, whatever dialect it speaks. */
export type BankEvent = ConsentEvent | DataEvent | ServiceEvent;
