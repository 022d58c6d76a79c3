import type { ClockState } from "@sandbank/domain";
import { jsonValue, type Store, type StoreRecord } from "@sandbank/store";
import type { Account, AppliedEdit, Edit, Scenario, World } from "@sandbank/world";
import { z } from "zod";
import { appliedEditData, scenarioData } from "./world-data.ts";
import type { WorldSpec } from "./world-spec.ts";

const CLOCK = "Clock";
const EDIT = "Edit";
const SPEC = "Spec";
const SCENARIO = "Scenario";

const clockState = z.object({ at: z.number(), since: z.number(), rate: z.number() });

export async function readClock(store: Store): Promise<ClockState | undefined> {
  const kept = await store.get(CLOCK, CLOCK);
  return kept && clockState.parse(kept.value);
}

export async function keepClock(store: Store, { at, since, rate }: ClockState): Promise<void> {
  await store.put({ kind: CLOCK, id: CLOCK, value: { at, since, rate } });
}

export async function readEdits(store: Store): Promise<AppliedEdit[]> {
  return (await store.list(EDIT)).map(({ value }) => appliedEditData.parse(value));
}

/** Runs what looks at a world and then edits it, one after the other in every process that serves it. */
export function inTurnOfEdits<Result>(store: Store, work: () => Promise<Result>): Promise<Result> {
  return store.inTurn(EDIT, work);
}

/** Takes up an edit another process made of this world; one it has already changes nothing. */
export async function repeatEdit(
  { world, store }: { readonly world: World; readonly store: Store },
  id: string,
): Promise<void> {
  const kept = await store.get(EDIT, id);
  if (kept && Number(id) === world.overlay.sequence + 1) {
    world.overlay.repeat(appliedEditData.parse(kept.value));
  }
}

/** What a restored world is made of, in the place of what it was made with; so that it is one with its records. */
const keptSpec = z.object({
  seed: z.int(),
  scenarios: z.array(scenarioData),
  clock: z.object({ at: z.number(), rate: z.number() }).optional(),
});

export async function readSpec(store: Store): Promise<Omit<WorldSpec, "id"> | undefined> {
  const kept = await store.get(SPEC, SPEC);
  return kept && keptSpec.parse(kept.value);
}

/** People who came to the world after it was made, in the order they came. */
export async function readScenarios(store: Store): Promise<Scenario[]> {
  return (await store.list(SCENARIO)).map(({ value }) => scenarioData.parse(value));
}

/** People who come to a world that has these records. */
export function scenarioRecord(records: readonly StoreRecord[], scenario: Scenario): StoreRecord {
  const id = String(records.filter(({ kind }) => kind === SCENARIO).length + 1);
  return settled({ kind: SCENARIO, id, value: jsonValue.parse(scenario) });
}

function settled(record: Pick<StoreRecord, "kind" | "id" | "value">): StoreRecord {
  return { ...record, indexes: {}, expiresAt: null, consumed: false };
}

/** Records that say how a world was made and stands, in the place of those another one brought along. */
export function specRecords(
  { seed, scenarios, clock }: Omit<WorldSpec, "id">,
  state: ClockState,
): readonly StoreRecord[] {
  const spec = jsonValue.parse({ seed, scenarios, ...(clock && { clock }) });
  return [
    { kind: SPEC, id: SPEC, value: spec },
    { kind: CLOCK, id: CLOCK, value: { ...state } },
  ].map(settled);
}

/** The others are what happened to a world: see {@link specRecords}. */
export function isSpecRecord({ kind }: StoreRecord): boolean {
  return kind === SPEC || kind === CLOCK;
}

/**
 * Edits an account and keeps the edit. Edits are numbered: where others may edit too, call it
 * {@link inTurnOfEdits}. @returns what `Overlay.apply` gives
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
