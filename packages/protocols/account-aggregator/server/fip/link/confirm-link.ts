import { toIso } from "@sandbank/domain";
import { AaRefusal } from "../../engine/aa-refusal.ts";
import type { Fip } from "../fip.ts";
import type { FipContext } from "../fip-context.ts";
import { findLinking, type KeptLinking, keepLinking, makeLinks } from "./link-records.ts";
import { isLinkToken, LINK_TOKEN } from "./link-token.ts";

const MOST_WRONG_TOKENS = 3;

/** `POST /Accounts/link/verify`: what was begun becomes a link where the customer's OTP is right. */
export async function confirmLink(context: FipContext, ask: Parameters<Fip["confirmLink"]>[0]) {
  const linking = await requireOpen(context, ask.refNumber);
  if (linking.confirmsAt === null) await checkToken(context, linking, ask.token);
  else requireConfirmed(context, linking, linking.confirmsAt);
  const links = await makeLinks(context, linking, context.world.clock.now());
  await keepLinking(context, { ...linking, isDone: true });
  return links.map(({ linkRefNumber, accRefNumber }) => ({ vua: linking.vua, linkRefNumber, accRefNumber }));
}

async function requireOpen(context: FipContext, refNumber: string): Promise<KeptLinking> {
  const linking = await findLinking(context, refNumber);
  if (linking && !linking.isDone) return linking;
  const why = linking ? "was confirmed before" : "is none of this bank";
  throw new AaRefusal("InvalidRequest", `refNumber ${refNumber} ${why}; begin with /Accounts/link.`);
}

async function checkToken(context: FipContext, linking: KeptLinking, token: string): Promise<void> {
  const { linkToken } = await context.settings();
  const { expiresAt, wrongTokens } = linking;
  const isLate = linkToken === "expired" || context.world.clock.now() >= expiresAt;
  if (isLate || wrongTokens >= MOST_WRONG_TOKENS) {
    const why = isLate ? `ended ${toIso(expiresAt)}` : `was entered wrong ${MOST_WRONG_TOKENS} times`;
    throw new AaRefusal("LinkTokenExpired", `The OTP ${why}; begin again with /Accounts/link.`);
  }
  if (isLinkToken(token)) return;
  await keepLinking(context, { ...linking, wrongTokens: wrongTokens + 1 });
  const left = MOST_WRONG_TOKENS - wrongTokens - 1;
  throw new AaRefusal(
    "InvalidLinkToken",
    `The OTP is wrong, ${left} more may be tried; this bank's is ${LINK_TOKEN}.`,
  );
}

function requireConfirmed({ world }: FipContext, { refNumber }: KeptLinking, confirmsAt: number): void {
  if (world.clock.now() >= confirmsAt) return;
  throw new AaRefusal(
    "InvalidRequest",
    `The customer has not confirmed ${refNumber} at the bank yet and will at ${toIso(confirmsAt)}; a DIRECT link takes no OTP.`,
  );
}
