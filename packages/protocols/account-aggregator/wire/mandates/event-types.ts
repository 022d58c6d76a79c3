/** Of a mandate as a whole. */
const OF_MANDATE = [
  "mandate.initiated",
  "mandate.live",
  "mandate.rejected",
  "mandate.paused",
  "mandate.unpaused",
  "mandate.updated",
  "mandate.revoked",
  "mandate.completed",
] as const;

const OPERATIONS = ["create", "update", "pause", "unpause", "revoke", "notify", "execute"] as const;
const STATES = ["initiated", "success", "failed"] as const;
/** Of something done to one. Both families tell of one action. */
const OF_OPERATION = OPERATIONS.flatMap((type) =>
  STATES.map((status) => `mandate_operation.${type}.${status}` as const),
);

/** Everything a merchant is told of. */
export const mandateEventTypes = [...OF_MANDATE, ...OF_OPERATION] as const;
