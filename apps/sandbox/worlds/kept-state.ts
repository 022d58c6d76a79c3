import type { ClockState } from "@sandbank/domain";
import { jsonValue, type Store } from "@sandbank/store";
import type { Account, AppliedEdit, Edit, World } from "@sandbank/world";
import { z } from "zod";

const CLOCK = "Clock";
const EDIT = "Edit";

const clockState = z.object({ at: z.number(), since: z.number(), rate: z.number() });

export async function readClock(store: Store): Promise<ClockState | undefined> {
  const kept = await store.get(CLOCK, CLOCK);
  return kept && clockState.parse(kept.value);
}

export async function keepClock(store: Store, { at, since, rate }: ClockState): Promise<void> {
  await store.put({ kind: CLOCK, id: CLOCK, value: { at, since, rate } });
}

/** We wrote them ourselves, by {@link editAccount}: that they are edits is all there is to check. */
const keptEdit = z.custom<AppliedEdit>(
  (value) =>
    z.object({ at: z.number(), accountId: z.string(), edit: z.looseObject({}) }).safeParse(value).success,
);

export async function readEdits(store: Store): Promise<AppliedEdit[]> {
  return (await store.list(EDIT)).map(({ value }) => keptEdit.parse(value));
}

/**
 * Edits an account and keeps the edit. @returns what `Overlay.apply` gives
 * @throws RangeError for an edit the world refuses; then nothing is kept
 */
export async function editAccount(
  { world, store }: { readonly world: World; readonly store: Store },
  account: Account,
  edit: Edit,
): Promise<string> {
  const made = world.overlay.apply(account, edit);
  const { sequence, edits } = world.overlay;
  await store.put({ kind: EDIT, id: String(sequence), value: jsonValue.parse(edits.at(-1)) });
  return made;
}
