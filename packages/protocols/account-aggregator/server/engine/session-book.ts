import type { Store, StoreRecord } from "@sandbank/store";
import { z } from "zod";
import { AaRefusal } from "./aa-refusal.ts";
import type { DueBook } from "./due-book.ts";
import { type KeptSession, keptSession } from "./model.ts";
import { turnsOf } from "./session-at.ts";
import { toJson } from "./to-json.ts";

const KIND = "aa:Session";
/** Which session a FIP's own one belongs to. */
const OWNER = "aa:OwnerOfFipSession";
const keptOwner = z.object({ id: z.string() });
/** What the book of what is due calls a session. */
const DUE_AS = "session ";
const nameOf = (fipId: string, sessionId: string) => `${fipId}/${sessionId}`;

/** The data sessions of a world as they are kept. */
export interface SessionBook {
  find(id: string): Promise<KeptSession | undefined>;
  /** Those of a consent request, oldest first. */
  list(handle: string): Promise<readonly KeptSession[]>;
  /** By what the book of what is due calls it; undefined for what is none. */
  findDue(thing: string): Promise<KeptSession | undefined>;
  /** By a FIP's own session. */
  findByFip(fipId: string, sessionId: string): Promise<KeptSession | undefined>;
  keep(session: KeptSession): Promise<void>;
  /** @throws AaRefusal InvalidSessionId for none of this id, and what `change` throws; then nothing is kept */
  change<Result>(
    id: string,
    change: (session: KeptSession) => Promise<{ readonly next: KeptSession; readonly result: Result }>,
  ): Promise<Result>;
}

export function createSessionBook(store: Store, due: DueBook): SessionBook {
  const read = ({ value }: StoreRecord) => keptSession.parse(value);
  const find: SessionBook["find"] = async (id) => {
    const record = await store.get(KIND, id);
    return record && read(record);
  };
  const keep: SessionBook["keep"] = async (session) => {
    const { id, handle, fips } = session;
    await due.keeping(DUE_AS + id, turnsOf(session), () =>
      store.put({ kind: KIND, id, value: toJson(session), indexes: { handle } }),
    );
    for (const { fipId, sessionId } of fips) {
      if (sessionId !== null) await store.put({ kind: OWNER, id: nameOf(fipId, sessionId), value: { id } });
    }
  };
  return {
    find,
    keep,
    async findByFip(fipId, sessionId) {
      const owner = await store.get(OWNER, nameOf(fipId, sessionId));
      return owner && find(keptOwner.parse(owner.value).id);
    },
    list: async (handle) => (await store.find(KIND, "handle", handle)).map(read),
    findDue: async (thing) => (thing.startsWith(DUE_AS) ? find(thing.slice(DUE_AS.length)) : undefined),
    change: (id, change) =>
      store.inTurn(`${KIND}/${id}`, async () => {
        const session = await find(id);
        if (!session) throw new AaRefusal("InvalidSessionId", `There is no session "${id}".`);
        const { next, result } = await change(session);
        if (next !== session) await keep(next);
        return result;
      }),
  };
}
