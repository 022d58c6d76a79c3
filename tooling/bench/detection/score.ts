import type { Frequency } from "@sandbank/detection";
import type { PlannedFlow } from "@sandbank/world";
import type { Case } from "./people.ts";

/** What a detector says, reduced to what is compared. */
export interface Claim {
  readonly frequency: Frequency;
  readonly movementIds: readonly string[];
  /** Where the detector tells kinds apart. */
  readonly kind?: string;
}

export interface Score {
  found: number;
  missed: number;
  wrong: number;
  /** Of those found, how many are said to be of their kind. */
  ofItsKind: number;
}

/** Below it nobody could know: two of something yearly, three of anything else. */
function leastToKnow({ rhythm }: PlannedFlow): number {
  return rhythm === "yearly" ? 2 : 3;
}

function isCounted({ flow, ids }: { flow: PlannedFlow; ids: readonly string[] }): boolean {
  return flow.kind !== "own" && flow.rhythm !== null && ids.length >= leastToKnow(flow);
}

export const noScore = (): Score => ({ found: 0, missed: 0, wrong: 0, ofItsKind: 0 });

/**
 * A claim is right when it has the frequency of a flow and shares more than half of the movements that either has.
 * Claims about the person's own money, and about flows seen too seldom to be known, count neither way.
 */
export function judge({ flowOf }: Case, claims: readonly Claim[]): Score {
  const flows = new Map<string, { flow: PlannedFlow; ids: string[] }>();
  for (const [id, flow] of flowOf) {
    const known = flows.get(flow.key) ?? { flow, ids: [] };
    known.ids.push(id);
    flows.set(flow.key, known);
  }
  const foundKeys = new Set<string>();
  const ofItsKind = new Set<string>();
  let wrong = 0;
  for (const claim of claims) {
    const shared = new Map<string, number>();
    for (const id of claim.movementIds) {
      const flow = flowOf.get(id);
      if (flow) shared.set(flow.key, (shared.get(flow.key) ?? 0) + 1);
    }
    const [key, count] = [...shared].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
    const meant = flows.get(key);
    const isMostly = count * 2 > claim.movementIds.length;
    if (meant && isMostly && !isCounted(meant)) continue;
    const union = claim.movementIds.length + (meant?.ids.length ?? 0) - count;
    if (meant && count * 2 > union && meant.flow.rhythm === claim.frequency) {
      foundKeys.add(key);
      if (claim.kind === meant.flow.kind) ofItsKind.add(key);
    } else wrong++;
  }
  const wanted = [...flows.values()].filter(isCounted);
  const found = wanted.filter(({ flow }) => foundKeys.has(flow.key)).length;
  return { found, missed: wanted.length - found, wrong, ofItsKind: ofItsKind.size };
}

export function add(to: Score, { found, missed, wrong, ofItsKind }: Score): void {
  to.ofItsKind += ofItsKind;
  to.found += found;
  to.missed += missed;
  to.wrong += wrong;
}

export const precision = ({ found, wrong }: Score): number =>
  found + wrong === 0 ? 1 : found / (found + wrong);
export const recall = ({ found, missed }: Score): number =>
  found + missed === 0 ? 1 : found / (found + missed);
