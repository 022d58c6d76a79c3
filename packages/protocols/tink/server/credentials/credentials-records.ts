import { jsonValue, type Store, type StoreRecord } from "@sandbank/store";
import { TinkError } from "../http/tink-error.ts";
import { type KeptCredentials, keptCredentials } from "./kept-credentials.ts";

const KIND = "Credentials";

/** The credentials of a world as they are kept. */
export interface CredentialsRecords {
  get(id: string): Promise<KeptCredentials | undefined>;
  byTicket(ticket: string): Promise<KeptCredentials | undefined>;
  /** Oldest first. */
  of(userId: string): Promise<readonly KeptCredentials[]>;
  list(): Promise<readonly KeptCredentials[]>;
  keep(credentials: KeptCredentials): Promise<void>;
  delete(id: string): Promise<void>;
  /** Runs what adds credentials to a user's, alone. */
  inTurn<Result>(userId: string, work: () => Promise<Result>): Promise<Result>;
  /**
   * Changes credentials, alone among all that do in any process.
   * @throws TinkError 404 for none of this id, and what `change` throws; then nothing is kept
   */
  change<Result>(
    id: string,
    change: (kept: KeptCredentials) => Promise<{ readonly next: KeptCredentials; readonly result: Result }>,
  ): Promise<Result>;
}

export function createRecords(store: Store): CredentialsRecords {
  // The clock looks at all of them again and again.
  const known = new WeakMap<StoreRecord["value"], KeptCredentials>();
  const read = ({ value }: StoreRecord) => {
    const parsed = known.get(value) ?? keptCredentials.parse(value);
    known.set(value, parsed);
    return parsed;
  };
  const get: CredentialsRecords["get"] = async (id) => {
    const kept = await store.get(KIND, id);
    return kept && read(kept);
  };
  const keep: CredentialsRecords["keep"] = async (credentials) => {
    const { id, userId, ticket } = credentials;
    const indexes = { user: userId, ...(ticket !== null && { ticket }) };
    await store.put({ kind: KIND, id, value: jsonValue.parse(credentials), indexes });
  };
  return {
    get,
    keep,
    async byTicket(ticket) {
      const [kept] = await store.find(KIND, "ticket", ticket);
      return kept && read(kept);
    },
    of: async (userId) => (await store.find(KIND, "user", userId)).map(read),
    list: async () => (await store.list(KIND)).filter(({ kind }) => kind === KIND).map(read),
    delete: (id) => store.delete(KIND, id),
    inTurn: (userId, work) => store.inTurn(`${KIND} of ${userId}`, work),
    change: (id, change) =>
      store.inTurn(`${KIND}/${id}`, async () => {
        const kept = await get(id);
        if (!kept) throw unknownCredentials(id);
        const { next, result } = await change(kept);
        if (next !== kept) await keep(next);
        return result;
      }),
  };
}

export function unknownCredentials(id: string): TinkError {
  return new TinkError(
    404,
    "credentials.not_found",
    `There are no credentials "${id}" of this user. GET /api/v1/credentials/list lists them.`,
  );
}
