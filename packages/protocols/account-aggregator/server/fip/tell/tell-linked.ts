import type { FipContext } from "../fip-context.ts";
import type { KeptLink } from "../link/link-records.ts";
import { LINK_NOTIFICATION } from "./fip-webhooks.ts";
import { noticeOf } from "./tell-aa.ts";

/** `POST /Account/link/Notification` at the AA: a customer confirms a DIRECT link at the bank. */
export async function tellLinked(context: FipContext, aaId: string, link: KeptLink): Promise<void> {
  const { accRefNumber, vua: customerAddress, linkRefNumber, linkedAt: at } = link;
  const body = {
    AccountLinkStatusNotification: { accRefNumber, customerAddress, linkRefNumber, linkStatus: "LINKED" },
  };
  await context.tell(aaId, await noticeOf(context, { type: LINK_NOTIFICATION, at, body }));
}
