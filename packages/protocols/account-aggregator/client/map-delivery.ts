import type { Instant } from "@sandbank/domain";
import {
  type AccountTrouble,
  type ProviderAccount,
  ProviderError,
  type ProviderTransaction,
} from "@sandbank/provider";
import type { KnownAccount, StoredSession } from "./credentials.ts";
import { mapAccount } from "./document/map-account.ts";
import { mapTransactions } from "./document/map-transactions.ts";
import { readDocument } from "./document/read-document.ts";
import type { AaConsent, SessionAccount } from "./door.ts";
import type { AaBank } from "./options.ts";
import type { ReadSession } from "./read-session.ts";

/** What a session brought, in our terms. */
export interface Delivery {
  readonly session: StoredSession;
  readonly accounts: readonly ProviderAccount[];
  readonly transactions: readonly ProviderTransaction[];
  /** Accounts of the consent that did not come, and why. */
  readonly troubles: readonly AccountTrouble[];
}

interface MappingOptions {
  readonly banks: readonly AaBank[];
  /** FIP of the bank the connection is to: accounts of others are named after theirs. */
  readonly home: string | null;
  readonly known: readonly KnownAccount[];
  readonly now: Instant;
}

/**
 * What came is kept, what did not is explained.
 * @throws ProviderError unavailable when nothing came at all
 */
export function mapDelivery(
  { session, accounts: delivered }: ReadSession,
  consent: Pick<AaConsent, "accounts">,
  options: MappingOptions,
): Delivery {
  const accounts: ProviderAccount[] = [];
  const transactions: ProviderTransaction[] = [];
  const troubles: AccountTrouble[] = [];
  const came = new Set(delivered.map(({ linkRefNumber }) => linkRefNumber));
  const missing = consent.accounts
    .filter(({ linkRefNumber }) => !came.has(linkRefNumber))
    .map((account): SessionAccount => ({ ...account, state: "timeout", document: null }));
  for (const each of [...delivered, ...missing]) {
    const read = readOne(each, consent, options);
    if ("code" in read) troubles.push(read);
    else if (read.account) {
      accounts.push(read.account);
      transactions.push(...read.transactions);
    }
  }
  if (accounts.length === 0 && troubles.length > 0) {
    throw new ProviderError("unavailable", troubles.map(({ message }) => message).join(" "));
  }
  return { session, accounts, transactions, troubles };
}

/** The transactions of these accounts since these instants, in an order that stays. */
export function transactionsOf(
  { transactions }: Delivery,
  starts: ReadonlyMap<string, Instant>,
): ProviderTransaction[] {
  return transactions.filter(({ accountId, authorizedAt }) => {
    const start = starts.get(accountId);
    return start !== undefined && authorizedAt >= start;
  });
}

function readOne(
  each: SessionAccount,
  consent: Pick<AaConsent, "accounts">,
  { banks, home, known: ids, now }: MappingOptions,
): AccountTrouble | { account: ProviderAccount | null; transactions: readonly ProviderTransaction[] } {
  const known = consent.accounts.find(({ linkRefNumber }) => linkRefNumber === each.linkRefNumber);
  const id = ids.find(({ linkRefNumber }) => linkRefNumber === each.linkRefNumber)?.id ?? each.linkRefNumber;
  const number = each.maskedAccNumber ?? known?.maskedAccNumber ?? null;
  const bank = banks.find(({ fipId }) => fipId === each.fipId)?.name ?? each.fipId;
  const label = number === null ? bank : `${bank} ${number.replace(/^.*(?=.{4}$)/, "****")}`;
  const trouble = (code: AccountTrouble["code"], what: string) => ({
    accountId: id,
    label,
    code,
    message: `${label}: ${what}`,
  });
  if (each.state === "denied")
    return trouble("access_denied", "the bank refused to give its data this time.");
  if (each.state !== "ready") return trouble("unavailable", "the bank did not answer in time.");
  if (each.document === null || each.document === "") {
    return trouble("unavailable", "the bank sent nothing.");
  }
  const linked = {
    id,
    fipId: each.fipId,
    maskedAccNumber: number,
    fiType: known?.fiType ?? null,
  };
  try {
    const document = readDocument(each.document);
    const account = mapAccount(document, linked, now);
    const isElsewhere = home !== null && each.fipId !== home;
    return {
      account: account && (isElsewhere ? { ...account, name: `${bank} ${account.name}` } : account),
      transactions: mapTransactions(document, linked, now).transactions,
    };
  } catch (error) {
    if (!(error instanceof ProviderError) && !(error instanceof RangeError)) throw error;
    return trouble("invalid_response", "the bank sent something we do not understand.");
  }
}
