import type { Store } from "@sandbank/store";
import { z } from "zod";

const KIND = "aa:setu/Told";
const told = z.object({ of: z.string() });

/** Keeps what is told of a session. False when that was told last already: then it is not told again. */
export async function noteTold(store: Store, sessionId: string, of: string): Promise<boolean> {
  return store.inTurn(`${KIND} ${sessionId}`, async () => {
    const kept = await store.get(KIND, sessionId);
    if (kept && told.parse(kept.value).of === of) return false;
    await store.put({ kind: KIND, id: sessionId, value: { of } });
    return true;
  });
}
