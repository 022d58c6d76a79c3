import type { Change } from "@sandbank/store";
import { readFollowed } from "./followed.ts";
import type { HostedWorld } from "./hosted-world.ts";
import { readClock, repeatEdit } from "./kept-state.ts";

/** What has to be opened or closed for what another process did. */
export interface Followers {
  find(id: string): HostedWorld | undefined;
  /** Opens a world anew with what its store keeps, or closes it where it was dropped. */
  reopenKept(id: string): Promise<void>;
  reopenAll(): Promise<void>;
}

/** Takes up what another process wrote, where this one keeps it in mind. */
export async function followOthers(followers: Followers, { kind, id }: Change): Promise<void> {
  if (kind === "") return followers.reopenAll();
  const followed = readFollowed(kind);
  if (!followed) return;
  if (followed.what === "worlds") return id === null ? followers.reopenAll() : followers.reopenKept(id);
  const hosted = followers.find(followed.world);
  if (!hosted) return;
  if (followed.what === "world") return followers.reopenKept(followed.world);
  if (followed.what === "Clock") return followClock(hosted);
  if (followed.what === "Edit") return id === null ? undefined : repeatEdit(hosted, id);
  return hosted.faults.reread();
}

async function followClock({ clock, store, agenda }: HostedWorld): Promise<void> {
  const kept = await readClock(store);
  if (!kept) return;
  clock.restore(kept);
  agenda.wake();
}
