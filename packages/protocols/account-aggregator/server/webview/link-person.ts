import type { Discovered, Link } from "../engine/model.ts";
import { lookForAccounts } from "./find-accounts.ts";
import { ONE_TIME_CODE } from "./one-time-code.ts";
import { type PersonContext, vuaOf } from "./person-context.ts";

type LinkContext = Pick<PersonContext, "engine" | "handle">;

/** What is known of an account before and after it is linked. */
type Candidate = Pick<Discovered, "fiType" | "accType" | "maskedAccNumber"> & {
  readonly fipId: string;
  readonly linkRefNumber?: string;
};

export interface LinkWish {
  readonly mobile: string;
  readonly fipIds: readonly string[];
  readonly fiTypes: readonly string[];
  /** Which of the accounts; all of them unless told. */
  readonly wants?: (account: Candidate) => boolean;
}

/**
 * Discovers and links in one go, as a person who knows every code. Banks that have nothing are left out.
 * @returns the links of what was wished, those there were before among them
 * @throws AaRefusal where a bank does not confirm
 */
export async function linkPerson(context: LinkContext, wish: LinkWish): Promise<readonly Link[]> {
  const { engine } = context;
  const { mobile, fipIds, fiTypes, wants = () => true } = wish;
  const vua = vuaOf(context, mobile);
  const { found } = await lookForAccounts(context, { mobile, fipIds, fiTypes });
  for (const fipId of fipIds) {
    const accounts = found.filter((account) => account.fipId === fipId && wants(account));
    if (accounts.length === 0) continue;
    const { refNumber } = await engine.startLink({ vua, fipId, accounts: accounts.map(withoutFip) });
    await engine.confirmLink({ refNumber, token: ONE_TIME_CODE });
  }
  return (await engine.listLinks(vua)).filter(
    (link) => fipIds.includes(link.fipId) && fiTypes.includes(link.fiType) && wants(link),
  );
}

function withoutFip({ fiType, accType, accRefNumber, maskedAccNumber }: Discovered): Discovered {
  return { fiType, accType, accRefNumber, maskedAccNumber };
}
