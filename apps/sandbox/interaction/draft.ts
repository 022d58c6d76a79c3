import { INTERACTION_SECONDS } from "@sandbank/protocol-oauth/server";
import type { Store, StoreRecord } from "@sandbank/store";
import { z } from "zod";

/** Between the user name and being signed in: codes are asked for. */
const signingIn = z.object({
  login: z.string(),
  /** How many of the login's effects are behind the person. */
  passed: z.number(),
  codeSentAt: z.number(),
  wrongCodes: z.number(),
});
export type SigningIn = z.infer<typeof signingIn>;

const draft = z.object({
  /** Who is answering; null before they signed in. */
  subject: z.string().nullable(),
  /** True when they proved it while answering. */
  signedIn: z.boolean(),
  /** What they chose; null before they did. */
  accountIds: z.array(z.string()).nullable(),
  signingIn: signingIn.nullable(),
  /** Why the bank lets them go no further; null while it does. */
  refused: z.enum(["blocked", "no_accounts", "too_many_codes"]).nullable(),
});

/** A person's answers so far to one request for consent. */
export type Draft = z.infer<typeof draft>;

/** Nothing is answered yet. @param subject who the browser is signed in as */
export function emptyDraft(subject: string | null = null): Draft {
  return { subject, signedIn: false, accountIds: null, signingIn: null, refused: null };
}

export interface Drafts {
  find(uid: string): Promise<Draft | undefined>;
  save(uid: string, draft: Draft): Promise<void>;
}

/** What was read of a record, while that is the one kept: every page asks. */
const read = new WeakMap<StoreRecord, Draft>();

function readDraft(record: StoreRecord): Draft {
  const known = read.get(record) ?? draft.parse(record.value);
  read.set(record, known);
  return known;
}

export function draftsOf(store: Store, institution: string, clock: { now(): number }): Drafts {
  const kind = `${institution}/Draft`;
  return {
    find: async (id) => {
      const record = await store.get(kind, id);
      return record && readDraft(record);
    },
    save: (id, value) => store.put({ kind, id, value, expiresAt: clock.now() + INTERACTION_SECONDS * 1000 }),
  };
}
