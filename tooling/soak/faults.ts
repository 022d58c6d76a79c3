import type { Control } from "./control.ts";

/** Each effect there is, some in several ways. Times are short, for the soak to be. */
const EFFECTS = [
  { type: "delay", ms: { from: 10, to: 300 } },
  { type: "status", status: 503, at: "before" },
  { type: "status", status: 500, at: "after" },
  { type: "reset", at: "before" },
  { type: "reset", at: "during" },
  { type: "reset", at: "after" },
  { type: "hang", at: "after" },
  { type: "dribble", bytes: 4_096, everyMs: 20 },
  { type: "truncate", keep: 0.5 },
  { type: "malform" },
  { type: "content_type", body: "page" },
  { type: "rate_limit", requests: 0, windowSeconds: 5, retryAfter: "seconds" },
  { type: "rate_limit", requests: 0, windowSeconds: 5, retryAfter: "date" },
  { type: "skew_clock", seconds: 7_200 },
  { type: "skew_clock", seconds: -7_200 },
  { type: "bad_signature" },
] as const;

/** Those that only lists show. */
const LIST_EFFECTS = [
  { type: "duplicate_page" },
  { type: "change_between_pages", change: "added" },
  { type: "change_between_pages", change: "removed" },
  { type: "shuffle" },
] as const;

const SURFACES = ["data", "authorization"] as const;

/** Makes this share of all requests for data and tokens go wrong, in every way there is. */
export async function addFaults(control: Control, share: number): Promise<void> {
  for (const surface of SURFACES) {
    const effects = surface === "data" ? [...EFFECTS, ...LIST_EFFECTS] : EFFECTS;
    const probability = 1 - (1 - share) ** (1 / effects.length);
    for (const effect of effects)
      await control.faults.add.mutate({ match: { surface, probability }, effect });
  }
}

export interface FaultCount {
  readonly requests: number;
  readonly struck: number;
  /** How often each effect struck. */
  readonly byEffect: ReadonlyMap<string, number>;
}

export async function countFaults(control: Control): Promise<FaultCount> {
  const { faults } = await control.faults.list.query();
  const byEffect = new Map<string, number>();
  for (const { effect, fired } of faults) {
    byEffect.set(effect.type, (byEffect.get(effect.type) ?? 0) + fired);
  }
  // The first rule of a surface is asked about every request.
  const requests = SURFACES.reduce(
    (sum, surface) => sum + (faults.find(({ match }) => match.surface === surface)?.seen ?? 0),
    0,
  );
  const struck = faults.reduce((sum, { fired }) => sum + fired, 0);
  return { requests, struck, byEffect };
}
