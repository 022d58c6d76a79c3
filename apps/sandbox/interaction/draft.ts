import { INTERACTION_SECONDS } from "@sandbank/protocol-oauth/server";
import type { Store } from "@sandbank/store";
import { z } from "zod";

const draft = z.object({
  /** Who is answering; null before they signed in. */
  subject: z.string().nullable(),
  /** True when they proved it while answering. */
  signedIn: z.boolean(),
  /** What they chose; null before they did. */
  accountIds: z.array(z.string()).nullable(),
});

/** A person's answers so far to one request for consent. */
export type Draft = z.infer<typeof draft>;

export interface Drafts {
  find(uid: string): Promise<Draft | undefined>;
  save(uid: string, draft: Draft): Promise<void>;
}

export function draftsOf(store: Store, institution: string, clock: { now(): number }): Drafts {
  const kind = `${institution}/Draft`;
  return {
    find: async (id) => {
      const record = await store.get(kind, id);
      return record && draft.parse(record.value);
    },
    save: (id, value) => store.put({ kind, id, value, expiresAt: clock.now() + INTERACTION_SECONDS * 1000 }),
  };
}
