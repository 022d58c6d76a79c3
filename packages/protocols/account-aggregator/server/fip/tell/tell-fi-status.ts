import type { FipSession } from "../data/session-records.ts";
import type { FipContext } from "../fip-context.ts";
import { FI_NOTIFICATION } from "./fip-webhooks.ts";
import { noticeOf } from "./tell-aa.ts";

/** `POST /FI/Notification` at the AA, once it is decided what becomes of every account of a session. */
export async function tellFiStatus(context: FipContext, session: FipSession): Promise<void> {
  const { sessionId, outcomes, aaId } = session;
  const isWhole = outcomes.every(({ outcome }) => outcome !== "TIMEOUT");
  const Accounts = outcomes.map(({ linkRefNumber, outcome: FIStatus, description }) => ({
    linkRefNumber,
    FIStatus,
    description,
  }));
  const body = {
    FIStatusNotification: {
      sessionId,
      sessionStatus: isWhole ? "COMPLETED" : "FAILED",
      FIStatusResponse: [{ fipID: context.fipId, Accounts }],
    },
  };
  const at = Math.max(...outcomes.map((outcome) => outcome.at));
  await context.tell(aaId, await noticeOf(context, { type: FI_NOTIFICATION, at, body }));
}
