import type { MandateStatus } from "../../wire/mandates/index.ts";

/** What can happen to a mandate as a whole. */
export type MandateVerb = "approve" | "reject" | "expire" | "pause" | "unpause" | "revoke" | "complete";

/** State by state what may happen and what it leads to (SETU `content/payments/umap/mandates`; expiry is ours). */
export const TRANSITIONS: Readonly<Record<MandateStatus, Partial<Record<MandateVerb, MandateStatus>>>> = {
  pending: { approve: "live", reject: "rejected", expire: "rejected" },
  live: { pause: "paused", revoke: "revoked", complete: "completed" },
  paused: { unpause: "live", revoke: "revoked", complete: "completed" },
  revoked: {},
  rejected: {},
  completed: {},
};

/** Undefined for what cannot happen in that state. */
export function stateAfter(status: MandateStatus, verb: MandateVerb): MandateStatus | undefined {
  return TRANSITIONS[status][verb];
}
