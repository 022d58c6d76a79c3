import type { Door } from "@sandbank/protocol-door/server";
import { scopedStore } from "@sandbank/store";
import { createApps } from "./apps/apps.ts";
import { createCredentials } from "./credentials/create-credentials.ts";
import { drawId } from "./draw-id.ts";
import { createEvents } from "./events/create-events.ts";
import { createSchedule, type Schedule } from "./events/schedule.ts";
import { createDoor } from "./http/create-door.ts";
import { createTokens } from "./oauth/create-tokens.ts";
import type { TinkContext, TinkCore, TinkOptions } from "./tink-context.ts";
import { createUsers } from "./users/users.ts";

/** Tink in one world. */
export interface Tink {
  readonly context: TinkContext;
  /** What time brings. */
  readonly schedule: Schedule;
  /** Routes of `/tink`. */
  readonly door: Door;
  /** Number of the person of the world who signed in first for the user of an access token; null where nobody did. */
  customerOf(accessToken: string): Promise<number | null>;
}

export function createTink(options: TinkOptions): Tink {
  const { world, base } = options;
  const store = scopedStore(options.store, "tink");
  const { clock, seed } = world;
  const apps = createApps(store);
  const users = createUsers(store, clock);
  const core: TinkCore = {
    ...options,
    store,
    clock,
    seed,
    base: `${base}/tink`,
    drawId: (kind) => drawId({ store, seed }, kind),
    apps,
    users,
    tokens: createTokens({ store, seed, clock, apps, users }),
  };
  const events = createEvents(core);
  core.ingested.onChanged(events.tellIngested);
  const context: TinkContext = {
    ...core,
    events,
    credentials: createCredentials(core, events),
  };
  let door: Door | undefined;
  return {
    context,
    schedule: createSchedule(context),
    get door() {
      door ??= createDoor(context);
      return door;
    },
    async customerOf(accessToken) {
      const access = await core.tokens.find(accessToken);
      if (!access?.user) return null;
      const all = await context.credentials.of(access.user.id);
      return all.find(({ customer }) => customer !== null)?.customer ?? access.user.customer;
    },
  };
}
