import { AaRefusal } from "../../engine/aa-refusal.ts";
import type { Fip } from "../fip.ts";
import type { FipContext } from "../fip-context.ts";
import { endLink, findLink, isLinked } from "./link-records.ts";

/** `POST /Accounts/delink`: the account is shared with this address no more. */
export async function delink(
  context: FipContext,
  { vua, linkRefNumber }: Parameters<Fip["delink"]>[0],
): Promise<void> {
  const link = await findLink(context, linkRefNumber);
  const now = context.world.clock.now();
  if (link?.vua === vua && isLinked(link, now)) return endLink(context, link, now);
  const why = link?.vua === vua ? "was delinked before" : `is no link of ${vua} at ${context.bank.name}`;
  throw new AaRefusal("InvalidLinkRefNumber", `linkRefNumber ${linkRefNumber} ${why}.`);
}
