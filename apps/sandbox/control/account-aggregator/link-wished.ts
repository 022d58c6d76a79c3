import type { AccountAggregator, Link } from "@sandbank/protocol-account-aggregator/server";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";
import { mobileOfPerson } from "./find-mobile.ts";

/** How verbs say which accounts are meant. */
export const linkWishes = {
  banks: z.array(z.string()).min(1).optional().describe("Only at these: ids of institutions or of FIPs."),
  accounts: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("Only these: each the last digits of its number, or its linkRefNumber."),
};

interface Wished {
  readonly person: string;
  readonly fiTypes: readonly string[];
  readonly banks?: readonly string[] | undefined;
  readonly accounts?: readonly string[] | undefined;
}

/** Links a person's accounts. @throws Refusal for nobody, an unknown bank, or an account that is not there */
export async function linkWished(
  hosted: HostedWorld,
  { engine, fips }: AccountAggregator,
  { person, fiTypes, banks, accounts }: Wished,
): Promise<{ readonly links: readonly Link[]; readonly address: string }> {
  const { AA_ID, linkPerson, vuaOf } = await import("@sandbank/protocol-account-aggregator/webview");
  const mobile = await mobileOfPerson(hosted, person);
  const fipIds = banks ? banks.map((bank) => findFip(fips, bank)) : fips.map(({ id }) => id);
  type Account = Pick<Link, "maskedAccNumber"> & { readonly linkRefNumber?: string };
  const isMeant = (account: Account, wanted: string) =>
    account.linkRefNumber === wanted || account.maskedAccNumber.endsWith(wanted);
  const wants = (account: Account) => !accounts || accounts.some((wanted) => isMeant(account, wanted));
  const links = await linkPerson({ engine, handle: AA_ID }, { mobile, fipIds, fiTypes, wants });
  const missing = (accounts ?? []).filter((wanted) => !links.some((link) => isMeant(link, wanted)));
  if (missing.length > 0 || links.length === 0) {
    const what = missing.length > 0 ? `account "${missing[0]}"` : "account";
    const message = `${mobile} has no ${what} of type ${fiTypes.join(", ")} at ${fipIds.join(", ")}. GET /customers and /accounts show who has what.`;
    throw new Refusal("not_found", "unknown_account", message);
  }
  return { links, address: vuaOf({ handle: AA_ID }, mobile) };
}

function findFip(fips: AccountAggregator["fips"], wanted: string): string {
  const found = fips.find(({ id, bank }) => id === wanted.toUpperCase() || bank === wanted.toLowerCase());
  if (found) return found.id;
  const known = fips.map(({ bank }) => bank).join(", ");
  throw new Refusal(
    "not_found",
    "unknown_institution",
    `There is no bank "${wanted}" behind the Account Aggregator. There are: ${known}.`,
  );
}
