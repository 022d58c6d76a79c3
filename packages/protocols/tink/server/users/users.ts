import { type Clock, DAY_MS, type Instant } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { type TinkUser, tinkUser } from "./user.ts";

const USER = "User";

/** How long a temporary user exists, and with it all that was read for it. */
const TEMPORARY_MS = DAY_MS;

/** The users of every application in a world; a temporary one for a day of its clock. */
export interface Users {
  get(id: string): Promise<TinkUser | undefined>;
  byExternalId(appId: string, externalUserId: string): Promise<TinkUser | undefined>;
  /** Of one application, oldest first. */
  ofApp(appId: string): Promise<readonly TinkUser[]>;
  /** When the first temporary user ends of those that there still is something of, also where that has passed; null for never. */
  nextEnd(): Promise<Instant | null>;
  /** Temporary users that have ended and of which there still is something. */
  ended(): Promise<readonly Pick<TinkUser, "id">[]>;
  /** Puts it in the place of what there was of its id. */
  keep(user: TinkUser): Promise<void>;
  delete(id: string): Promise<void>;
}

export function createUsers(store: Store, clock: Clock): Users {
  const living = (kept: { readonly value: unknown } | undefined): TinkUser | undefined => {
    const user = kept && tinkUser.parse(kept.value);
    const endsAt = user ? endOf(user) : null;
    return endsAt !== null && endsAt <= clock.now() ? undefined : user;
  };
  const temporary = async () =>
    (await store.find(USER, "retention", "temporary")).map(({ value }) => {
      const { id, createdAt } = tinkUser.parse(value);
      return { id, endsAt: createdAt + TEMPORARY_MS };
    });
  return {
    async nextEnd() {
      const ends = (await temporary()).map(({ endsAt }) => endsAt);
      return ends.length === 0 ? null : Math.min(...ends);
    },
    async ended() {
      const now = clock.now();
      return (await temporary()).filter(({ endsAt }) => endsAt <= now);
    },
    get: async (id) => living(await store.get(USER, id)),
    async byExternalId(appId, externalUserId) {
      const all = await store.find(USER, "external", externalKey(appId, externalUserId));
      return all.flatMap((kept) => living(kept) ?? [])[0];
    },
    async ofApp(appId) {
      return (await store.find(USER, "app", appId)).flatMap((kept) => living(kept) ?? []);
    },
    async keep(user) {
      const { id, appId, externalUserId, retentionClass } = user;
      const external = externalUserId !== null && { external: externalKey(appId, externalUserId) };
      const indexes = { app: appId, retention: retentionClass, ...external };
      // Whoever ends is forgotten with all there is of them: a record that went by itself would leave that behind.
      await store.put({ kind: USER, id, value: { ...user }, indexes });
    },
    delete: (id) => store.delete(USER, id),
  };
}

function endOf({ retentionClass, createdAt }: TinkUser): number | null {
  return retentionClass === "temporary" ? createdAt + TEMPORARY_MS : null;
}

function externalKey(appId: string, externalUserId: string): string {
  return `${appId}/${externalUserId}`;
}
