import type { Store, StoreRecord } from "@sandbank/store";
import type { Adapter, AdapterPayload, errors } from "oidc-provider";
import { asJson } from "./as-json.ts";
import { toSeconds } from "./seconds.ts";
import { type TwoClocks, toMachineTime, toWorldTime } from "./world-time.ts";

export interface WorldAdapterOptions extends TwoClocks {
  readonly store: Store;
  /** Kind of the records of one of the library's models, e.g. `AccessToken`. */
  readonly kindOf: (model: string) => string;
  readonly errors: typeof errors;
  /** Called after the library ended a grant: revocation, a replayed code, a reused refresh token. */
  readonly onGrantEnded: (grantId: string) => Promise<void>;
}

/**
 * What the library keeps, kept in our store in the world's time.
 * https://github.com/panva/node-oidc-provider/blob/main/example/my_adapter.js documents each method.
 */
export function createWorldAdapter(model: string, options: WorldAdapterOptions): Adapter {
  const { store, clock } = options;
  const kind = options.kindOf(model);

  const hand = (record: StoreRecord | undefined): AdapterPayload | undefined => {
    if (!record) return undefined;
    const payload = toMachineTime(record.value, options);
    if (record.consumed) payload.consumed = toSeconds(clock.now());
    return payload;
  };
  /** A registration keeps the date it was made on, through every change. */
  const dateClient = async (id: string, client: AdapterPayload) => {
    const before = (await store.get(kind, id))?.value;
    const issuedAt = before?.client_id_issued_at ?? toSeconds(clock.now());
    Object.assign(client, { client_id_issued_at: issuedAt });
  };
  const findBy = async (index: string, value: string) => hand((await store.find(kind, index, value))[0]);

  return {
    async upsert(id, payload, lifetimeSeconds) {
      const dated = toWorldTime(payload, lifetimeSeconds, options);
      if (model === "Client") await dateClient(id, dated);
      const value = asJson(dated);
      const expiresAt = typeof value.exp === "number" ? value.exp * 1000 : null;
      await store.put({ kind, id, value, indexes: indexesOf(payload), expiresAt });
    },
    find: async (id) => hand(await store.get(kind, id)),
    findByUid: (uid) => findBy("uid", uid),
    findByUserCode: (userCode) => findBy("userCode", userCode),
    async consume(id) {
      // Of two requests racing with the same code or refresh token exactly one may go on.
      if (!(await store.consume(kind, id))) throw new options.errors.InvalidGrant("already used");
    },
    async destroy(id) {
      await store.delete(kind, id);
      if (model === "Grant") await options.onGrantEnded(id);
    },
    revokeByGrantId: (grantId) => store.deleteWhere(kind, "grantId", grantId),
  };
}

function indexesOf({ grantId, uid, userCode }: AdapterPayload): Record<string, string> {
  return {
    ...(grantId && { grantId }),
    ...(uid && { uid }),
    ...(userCode && { userCode }),
  };
}
