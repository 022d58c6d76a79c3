import { DAY_MS, type Instant } from "@sandbank/domain";
import { jsonValue } from "@sandbank/store";
import { z } from "zod";
import { type HeldAccount, heldAccount } from "../customer/discovered.ts";
import type { FipContext } from "../fip-context.ts";

/** A link somebody began. */
const linking = z.object({
  refNumber: z.string(),
  /** Null for our own. */
  aaId: z.string().nullable(),
  vua: z.string(),
  authenticatorType: z.enum(["DIRECT", "TOKEN"]),
  accounts: z.array(heldAccount),
  startedAt: z.number(),
  /** When the token ends. */
  expiresAt: z.number(),
  /** When the customer says yes to the bank itself; null where an OTP is asked for. */
  confirmsAt: z.number().nullable(),
  wrongTokens: z.number(),
  isDone: z.boolean(),
});
export type KeptLinking = z.infer<typeof linking>;

/** An account that is linked to a customer address. */
const link = heldAccount.extend({
  linkRefNumber: z.string(),
  vua: z.string(),
  /** To come while the customer of a DIRECT link has not confirmed it. */
  linkedAt: z.number(),
  delinkedAt: z.number().nullable(),
});
export type KeptLink = z.infer<typeof link>;

const LINKING = "Linking";
const LINK = "Link";

export async function keepLinking({ store }: FipContext, kept: KeptLinking): Promise<void> {
  const { refNumber: id, expiresAt } = kept;
  await store.put({ kind: LINKING, id, value: jsonValue.parse(kept), expiresAt: expiresAt + DAY_MS });
}

export async function findLinking(
  { store }: FipContext,
  refNumber: string,
): Promise<KeptLinking | undefined> {
  const kept = await store.get(LINKING, refNumber);
  return kept && linking.parse(kept.value);
}

export async function findLink(
  { store }: Pick<FipContext, "store">,
  linkRefNumber: string,
): Promise<KeptLink | undefined> {
  const kept = await store.get(LINK, linkRefNumber);
  return kept && link.parse(kept.value);
}

async function keepLink({ store }: FipContext, kept: KeptLink): Promise<void> {
  const { linkRefNumber: id, vua, accRefNumber } = kept;
  await store.put({
    kind: LINK,
    id,
    value: jsonValue.parse(kept),
    indexes: { account: `${vua} ${accRefNumber}` },
  });
}

/** Links every account of what was begun. */
export async function makeLinks(
  context: FipContext,
  { vua, accounts }: KeptLinking,
  at: Instant,
): Promise<KeptLink[]> {
  const links: KeptLink[] = [];
  for (const account of accounts) links.push(await linkAccount(context, vua, account, at));
  return links;
}

/** An account linked twice to one address keeps its reference. */
async function linkAccount(
  context: FipContext,
  vua: string,
  account: HeldAccount,
  at: Instant,
): Promise<KeptLink> {
  const before = await context.store.find(LINK, "account", `${vua} ${account.accRefNumber}`);
  const living = before.map(({ value }) => link.parse(value)).find(({ delinkedAt }) => delinkedAt === null);
  if (living) return living;
  const linkRefNumber = await context.drawUuid("link");
  const made: KeptLink = { ...account, linkRefNumber, vua, linkedAt: at, delinkedAt: null };
  await keepLink(context, made);
  return made;
}

/** True for a link somebody confirmed and nobody ended. */
export function isLinked({ linkedAt, delinkedAt }: KeptLink, now: Instant): boolean {
  return linkedAt <= now && delinkedAt === null;
}

export async function endLink(context: FipContext, ended: KeptLink, at: Instant): Promise<void> {
  await keepLink(context, { ...ended, delinkedAt: at });
}
