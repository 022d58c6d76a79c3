import type { Instant } from "@sandbank/domain";
import type { FiAccountStatus, FiSessionStatus, KeptSession, Session } from "./model.ts";

/** How long a session waits for its data and to be collected (community guideline DR001). */
export const SESSION_MS = 60 * 60_000;

type KeptAccount = KeptSession["fips"][number]["accounts"][number];

/** What has become of one account: nothing before its instant, nor ever where that lies behind the time-out. */
function accountStatusAt(
  { outcome, at, deliveredAt }: KeptAccount,
  now: Instant,
  timesOutAt: Instant,
): FiAccountStatus {
  if (deliveredAt !== null && deliveredAt <= now) return "DELIVERED";
  if (at <= now && at <= timesOutAt) return outcome;
  return now >= timesOutAt ? "TIMEOUT" : "PENDING";
}

/** A session at an instant, after the guideline `session-id-and-fi-status-states` of the certification framework. */
export function sessionAt(kept: KeptSession, now: Instant): Session {
  const { timesOutAt, dataGoneAt } = kept;
  const fips = kept.fips.map(({ accounts, ...fip }) => ({
    ...fip,
    accounts: accounts.map((account) => {
      const { linkRefNumber, maskedAccNumber, fiType, accType, description } = account;
      const status = accountStatusAt(account, now, timesOutAt);
      const isLate = status === "TIMEOUT" && account.outcome !== "TIMEOUT";
      const why = isLate ? `${fip.fipId} did not answer in time` : description;
      return {
        linkRefNumber,
        maskedAccNumber,
        fiType,
        accType,
        status,
        description: status === "PENDING" ? "" : why,
      };
    }),
  }));
  const statuses = fips.flatMap(({ accounts }) => accounts.map(({ status }) => status));
  const isRefused = fips.some(({ refusal }) => refusal !== null);
  const has = (...wanted: readonly FiAccountStatus[]) => statuses.some((status) => wanted.includes(status));
  return {
    ...kept,
    fips,
    status: statusOf(has, isRefused, now >= timesOutAt),
    isPartial: !has("PENDING") && has("READY", "DELIVERED") && has("DENIED", "TIMEOUT"),
    isGone: dataGoneAt !== null && dataGoneAt <= now,
  };
}

function statusOf(
  has: (...wanted: readonly FiAccountStatus[]) => boolean,
  isRefused: boolean,
  isOver: boolean,
): FiSessionStatus {
  if (has("PENDING")) return "ACTIVE";
  if (has("TIMEOUT") || isRefused) return "FAILED";
  return has("READY") && isOver ? "EXPIRED" : "COMPLETED";
}

/** Instants after which it stands otherwise than before. */
export function turnsOf({ fips, timesOutAt }: KeptSession): readonly Instant[] {
  const ats = fips.flatMap(({ accounts }) => accounts.map(({ at }) => Math.min(at, timesOutAt)));
  return [...new Set([...ats, timesOutAt])].sort((a, b) => a - b);
}
