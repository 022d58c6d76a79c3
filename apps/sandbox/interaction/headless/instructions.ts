import type { PendingAuthorization } from "@sandbank/protocol-oauth/server";
import { z } from "zod";
import type { HostedInstitution } from "../../hosted-institution.ts";
import { findLogin } from "../../words/find-login.ts";
import { type HeadlessAnswer, HeadlessError, headlessAnswer, NOBODY_SIGNS_IN } from "./headless-answer.ts";
import { offeredDuration } from "./offered-duration.ts";

/** An answer that waits for the next request for consent it is meant for. */
const instruction = z.object({
  /** Whose request; null for any application's. */
  clientId: z.string().nullable(),
  answer: headlessAnswer,
});
type Instruction = z.infer<typeof instruction>;

/** What waits at one institution. */
export interface Instructions {
  /** Oldest first. */
  list(): Promise<Instruction[]>;
  /**
   * Puts it in the place of one for the same application and person.
   * @throws HeadlessError for what can never be done here
   */
  add(instruction: Instruction): Promise<void>;
  /** True when one for this application and person waited. */
  remove(of: { readonly clientId: string | null; readonly username: string | null }): Promise<boolean>;
  /**
   * The first one a request is meant for, and no second time: of its application or any, and of the person its
   * `login_hint` names, where it names one.
   */
  take(pending: Pick<PendingAuthorization, "clientId" | "loginHint">): Promise<HeadlessAnswer | undefined>;
}

type Bank = Pick<HostedInstitution, "store" | "manifest" | "world">;

/** Index all of them are found by: every sign-in asks, and must not look through everything kept. */
const WAITING = { is: "waiting" } as const;

export function instructionsOf(bank: Bank): Instructions {
  const kind = `${bank.manifest.id}/Instruction`;
  const idOf = (clientId: string | null, username: string | null) =>
    JSON.stringify([clientId, username?.trim().toLowerCase() ?? null]);
  const records = async () =>
    (await bank.store.find(kind, "is", WAITING.is)).filter(({ consumed }) => !consumed);
  return {
    list: async () => (await records()).map(({ value }) => instruction.parse(value)),
    async add({ clientId, answer }) {
      check(bank, answer);
      const id = idOf(clientId, answer.username);
      await bank.store.put({ kind, id, value: { clientId, answer }, indexes: WAITING });
    },
    async remove({ clientId, username }) {
      const id = idOf(clientId, username);
      const record = await bank.store.get(kind, id);
      await bank.store.delete(kind, id);
      return record !== undefined && !record.consumed;
    },
    async take({ clientId, loginHint }) {
      for (const { id, value } of await records()) {
        const { clientId: wanted, answer } = instruction.parse(value);
        const isMeant = (wanted === null || wanted === clientId) && isOf(answer.username, loginHint);
        if (!isMeant || !(await bank.store.consume(kind, id))) continue;
        await bank.store.delete(kind, id);
        return answer;
      }
      return undefined;
    },
  };
}

function isOf(username: string | null, loginHint: string | null): boolean {
  if (username === null || loginHint === null) return true;
  return username.trim().toLowerCase() === loginHint.trim().toLowerCase();
}

/** What can be known before there is a request: who signs in and for how long. */
function check({ world, manifest }: Bank, answer: HeadlessAnswer): void {
  const { decision, username } = answer;
  if (decision === "approve" && username === null) {
    throw new HeadlessError("invalid_answer", NOBODY_SIGNS_IN);
  }
  offeredDuration(manifest, answer.duration);
  const login = username === null ? null : findLogin(world, manifest.country, username);
  if (login && "problem" in login) throw new HeadlessError("invalid_answer", login.problem);
}
