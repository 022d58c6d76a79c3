import { updateTransactionRequest } from "../../../wire/connector/index.ts";
import type { ReadingRules, ReadTransaction } from "./batch.ts";
import { amountComplaints, transactionComplaints } from "./check-rules.ts";
import { type Complaint, complaintsOf } from "./explain.ts";
import { invalid } from "./invalid.ts";
import { takeTransaction } from "./take-batch.ts";
import { toMinor } from "./to-minor.ts";

/** The account a transaction is on: by the application's id or by ours. */
interface NamedAccount {
  readonly externalId?: string;
  readonly tinkId?: string;
}

export interface ReadUpdate {
  readonly account: NamedAccount;
  readonly balanceMinor: number;
  readonly reservedMinor: number | null;
  readonly transaction: ReadTransaction;
  /** Ours of the transaction, where it was named. */
  readonly tinkId: string | null;
}

const ACCOUNT = "transactionAccounts[0]";
const TRANSACTION = `${ACCOUNT}.transactions[0]`;

/**
 * The body of an update.
 * @param externalId of the transaction, in the path
 * @param rename what the caller knows a field by, where it sent another shape
 * @throws TinkError 400 that names every field that is wrong
 */
export function readUpdate(
  body: unknown,
  externalId: string,
  rules: ReadingRules,
  rename: (field: string) => string = (field) => field,
): ReadUpdate {
  const refusedFor = (all: readonly Complaint[]) =>
    invalid(all.map(({ field, message }) => ({ field: rename(field), message })));
  const parsed = updateTransactionRequest.safeParse(body);
  if (!parsed.success) throw refusedFor(complaintsOf(parsed.error));
  const [account] = parsed.data.transactionAccounts;
  const [sent] = account?.transactions ?? [];
  if (!account || !sent) throw new Error("a list of one is empty");
  const { balance, reservedAmount } = account;
  const complaints: Complaint[] = [
    ...amountComplaints(
      { [`${ACCOUNT}.balance`]: balance, [`${ACCOUNT}.reservedAmount`]: reservedAmount },
      rules,
    ),
    ...transactionComplaints(sent, TRANSACTION, rules),
  ];
  if (sent.externalId !== externalId) {
    const message = `is "${sent.externalId}", the path names "${externalId}"; a transaction keeps its id`;
    complaints.push({ field: `${TRANSACTION}.externalId`, message });
  }
  const named = namedAccount(account);
  if (!named)
    complaints.push({ field: ACCOUNT, message: "names no account: give its externalId or its tinkId" });
  const transaction = takeTransaction(sent, rules);
  if (complaints.length > 0 || !named || !transaction) throw refusedFor(complaints);
  return {
    account: named,
    balanceMinor: toMinor(balance, rules.digits),
    reservedMinor:
      reservedAmount === undefined || reservedAmount === null ? null : toMinor(reservedAmount, rules.digits),
    transaction,
    tinkId: sent.tinkId ?? null,
  };
}

function namedAccount(account: {
  readonly externalId?: string | null | undefined;
  readonly tinkId?: string | null | undefined;
}): NamedAccount | null {
  if (account.externalId) return { externalId: account.externalId };
  return account.tinkId ? { tinkId: account.tinkId } : null;
}
