import { randomUUID } from "node:crypto";
import {
  claimKey,
  forgetKey,
  KEY_LEASE_SECONDS,
  type KeyHold,
  prolongKey,
  settleKey,
} from "@sandbank/database";
import type { AnsweredRequests, KeptAnswer } from "@sandbank/rest";
import type { SyncContext } from "@sandbank/sync";
import { z } from "zod";

const keptAnswer = z.object({ status: z.int(), body: z.string().nullable() });

/** The answers given to a user, in the database: sealed, since an answer may hold a bank's `state`. */
export function answeredRequests(
  { db, vault, logError }: Pick<SyncContext, "db" | "vault" | "logError">,
  userId: string,
): AnsweredRequests {
  return {
    async claim(key, fingerprint) {
      const hold: KeyHold = { userId, key, owner: randomUUID() };
      const context = `idempotency/${userId}/${key}`;
      const state = await claimKey(db, hold, fingerprint);
      if (state.kind === "answered") {
        const answer: KeptAnswer = keptAnswer.parse(JSON.parse(vault.open(state.answer, context)));
        return { kind: "answered", answer };
      }
      if (state.kind !== "ours") return state;
      const heartbeat = setInterval(() => {
        prolongKey(db, hold).catch((error) => logError("an idempotency key could not be prolonged", error));
      }, KEY_LEASE_SECONDS * 250);
      heartbeat.unref();
      return {
        kind: "ours",
        async settle(answer) {
          clearInterval(heartbeat);
          if (answer) await settleKey(db, hold, vault.seal(JSON.stringify(answer), context));
          else await forgetKey(db, hold);
        },
      };
    },
  };
}
