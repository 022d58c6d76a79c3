import type { Clock } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { z } from "zod";
import { type DrawSource, drawOctets } from "../registry/draw.ts";

const KIND = "aa:webview/Session";
/** How long a browser stays signed in that does nothing. */
const SESSION_MS = 60 * 60_000;

const personSession = z.object({
  /** Whose phone it is; null before they proved it. */
  mobile: z.string().nullable(),
  /** Between the number and the code. */
  signingIn: z.object({ mobile: z.string(), sentAt: z.number(), wrongCodes: z.number() }).nullable(),
  /** True after too many wrong codes, until the person begins again. */
  isStopped: z.boolean(),
  endsAt: z.number(),
});

/** One browser at the aggregator's pages. */
export type PersonSession = z.infer<typeof personSession> & { readonly id: string };

export interface PersonSessions {
  /** Undefined for one that ended or never was. */
  find(id: string | undefined): Promise<PersonSession | undefined>;
  /** A new one, of nobody yet. */
  begin(): Promise<PersonSession>;
  save(session: PersonSession): Promise<PersonSession>;
  end(id: string): Promise<void>;
}

const NOBODY = { mobile: null, signingIn: null, isStopped: false };

/** Browsers of a world, by its clock. */
export function personSessions(store: Store, clock: Clock, seed: number): PersonSessions {
  const save = async ({ id, ...kept }: PersonSession): Promise<PersonSession> => {
    const endsAt = clock.now() + SESSION_MS;
    await store.put({ kind: KIND, id, value: { ...kept, endsAt }, expiresAt: endsAt });
    return { ...kept, id, endsAt };
  };
  return {
    async find(id) {
      const record = id ? await store.get(KIND, id) : undefined;
      if (!record) return undefined;
      const session = personSession.parse(record.value);
      return session.endsAt > clock.now() ? { ...session, id: record.id } : undefined;
    },
    begin: async () => save({ ...NOBODY, id: await drawId({ world: { seed }, store }), endsAt: 0 }),
    save,
    end: (id) => store.delete(KIND, id),
  };
}

/** 43 characters that are safe in URLs. No secret: whoever knows the seed can tell it. */
export async function drawId(source: DrawSource): Promise<string> {
  return (await drawOctets(source, "webview")).toString("base64url");
}
