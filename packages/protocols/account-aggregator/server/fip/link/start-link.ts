import type { Instant } from "@sandbank/domain";
import { AaRefusal } from "../../engine/aa-refusal.ts";
import { findDiscovered, type HeldAccount } from "../customer/discovered.ts";
import type { Fip } from "../fip.ts";
import type { FipContext } from "../fip-context.ts";
import { tellLinked } from "../tell/tell-linked.ts";
import { type KeptLinking, keepLinking, makeLinks } from "./link-records.ts";

/** A bank's OTP is good for so long. */
const TOKEN_MS = 10 * 60_000;

/** `POST /Accounts/link`: begins to link accounts that were discovered for this address. */
export async function startLink(
  context: FipContext,
  { aaId, vua, accounts }: Parameters<Fip["startLink"]>[0],
) {
  const settings = await context.settings();
  const held: HeldAccount[] = [];
  for (const account of accounts) {
    const found = await findDiscovered(context, vua, account.accRefNumber);
    const isSame = found?.maskedAccNumber === account.maskedAccNumber && found.fiType === account.fiType;
    if (!found || !isSame) throw unknownAccount(context, account.accRefNumber, found);
    held.push(found);
  }
  const startedAt = context.world.clock.now();
  const isDirect = settings.linking === "DIRECT";
  const linking: KeptLinking = {
    refNumber: await context.drawUuid("linking"),
    aaId: aaId ?? null,
    vua,
    authenticatorType: settings.linking,
    accounts: held,
    startedAt,
    expiresAt: startedAt + TOKEN_MS,
    confirmsAt: isDirect ? startedAt + settings.directAfterSeconds * 1_000 : null,
    wrongTokens: 0,
    isDone: false,
  };
  await keepLinking(context, linking);
  if (linking.confirmsAt !== null) await announce(context, linking, linking.confirmsAt);
  return { authenticatorType: linking.authenticatorType, refNumber: linking.refNumber };
}

/** What the customer will confirm at the bank is a link from then on, and the AA is told then. */
async function announce(context: FipContext, linking: KeptLinking, at: Instant): Promise<void> {
  for (const link of await makeLinks(context, linking, at)) {
    if (linking.aaId !== null) await tellLinked(context, linking.aaId, link);
  }
}

function unknownAccount(
  { bank }: FipContext,
  accRefNumber: string,
  found: HeldAccount | undefined,
): AaRefusal {
  const why = found
    ? `is ${found.fiType} ${found.maskedAccNumber}; send FIType and maskedAccNumber as they were discovered`
    : "was not discovered for this customer address within the last day; discover first";
  return new AaRefusal("AccountNotFound", `The account ${accRefNumber} at ${bank.name} ${why}.`);
}
