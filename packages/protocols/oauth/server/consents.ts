import type { Instant } from "@sandbank/domain";
import type { Store, StoreRecord } from "@sandbank/store";
import { z } from "zod";

const revocation = z.object({
  at: z.number(),
  /** Who asked for it: the customer or the bank, or the application that held the access. */
  by: z.enum(["provider", "recipient"]),
  reason: z.enum(["user_action", "business_rule"]),
});
export type Revocation = z.infer<typeof revocation>;

/** What a customer agreed to share with an application. Lives and ends together with the grant of the same id. */
const consentRecord = z.object({
  id: z.string(),
  /** The authorization server's name for the customer: `sub`. */
  subject: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  accountIds: z.array(z.string()),
  /** As the customer narrowed them. */
  scopes: z.array(z.string()),
  createdAt: z.number(),
  /** Null where it lasts until revoked. */
  expiresAt: z.number().nullable(),
  /** Oldest data covered, days back from `createdAt`. */
  lookbackDays: z.number(),
  revocation: revocation.nullable(),
});
export type ConsentRecord = z.infer<typeof consentRecord>;
export type ConsentState = "active" | "expired" | "revoked";

/** A consent that ran out is active again when the clock is set back; one that was revoked never. */
export function consentState(consent: ConsentRecord, now: Instant): ConsentState {
  if (consent.revocation) return "revoked";
  if (consent.expiresAt !== null && consent.expiresAt <= now) return "expired";
  return "active";
}

/** The consents given at one institution. Kept for good, so that an application can learn how one ended. */
export interface ConsentRegister {
  find(id: string): Promise<ConsentRecord | undefined>;
  /** Oldest first. */
  list(): Promise<ConsentRecord[]>;
  /** Newest first. */
  ofSubject(subject: string): Promise<ConsentRecord[]>;
  add(consent: ConsentRecord): Promise<void>;
  /** Moves the end of one that is active to an instant. */
  endAt(id: string, at: Instant): Promise<void>;
  /** Notes the end; the first note stays. */
  noteRevoked(id: string, revocation: Revocation): Promise<void>;
}

/** @param onChange told of a consent that was given or revoked, as it is since */
export function createConsentRegister(
  store: Store,
  kind: string,
  onChange: (consent: ConsentRecord) => Promise<void> = async () => {},
): ConsentRegister {
  const known = new WeakMap<StoreRecord, ConsentRecord>();
  const read = (record: StoreRecord) => {
    const consent = known.get(record) ?? consentRecord.parse(record.value);
    known.set(record, consent);
    return consent;
  };
  const put = async (consent: ConsentRecord) => {
    await store.put({ kind, id: consent.id, value: { ...consent }, indexes: { subject: consent.subject } });
    await onChange(consent);
  };
  const find = async (id: string) => {
    const record = await store.get(kind, id);
    return record && read(record);
  };
  return {
    find,
    add: put,
    ofSubject: async (subject) =>
      (await store.find(kind, "subject", subject)).map(read).sort((a, b) => b.createdAt - a.createdAt),
    list: async () => (await store.list(kind)).filter((record) => record.kind === kind).map(read),
    endAt: async (id, at) => {
      const consent = await find(id);
      if (consent && consentState(consent, at) === "active") await put({ ...consent, expiresAt: at });
    },
    noteRevoked: async (id, revocation) => {
      const consent = await find(id);
      if (consent && !consent.revocation) await put({ ...consent, revocation });
    },
  };
}
