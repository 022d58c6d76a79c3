import {
  type ConnectorAccountType,
  type ConnectorExclusion,
  type ConnectorFlag,
  type IngestAccountsRequest,
  ingestAccountsRequest,
  UPDATABLE_FIELDS,
  updateConnectorAccountRequest,
} from "../../../wire/connector/index.ts";
import type { ReadingRules } from "./batch.ts";
import { amountComplaints } from "./check-rules.ts";
import { complaintsOf } from "./explain.ts";
import { invalid } from "./invalid.ts";
import { toMinor } from "./to-minor.ts";

type Currency = Pick<ReadingRules, "currency" | "digits">;

/** An account as an application sent it, amounts in minor units of the user's currency. */
export interface ReadAccount {
  readonly externalId: string;
  readonly name: string;
  readonly number: string;
  readonly type: ConnectorAccountType;
  readonly balanceMinor: number;
  /** 0 for an account without credit. */
  readonly availableCreditMinor: number;
  readonly reservedMinor: number | null;
  readonly closed: boolean;
  readonly exclusion: ConnectorExclusion;
  readonly flags: readonly ConnectorFlag[];
  readonly payload: IngestAccountsRequest["accounts"][number]["payload"] | null;
}

/** What changes of an account; absent for what stays. */
export interface ReadAccountChange {
  readonly name?: string;
  readonly type?: ConnectorAccountType;
  readonly availableCreditMinor?: number;
  readonly closed?: boolean;
  readonly exclusion?: ConnectorExclusion;
}

/** @throws TinkError 400 that names every field that is wrong */
export function readAccounts(body: unknown, currency: Currency): ReadAccount[] {
  const parsed = ingestAccountsRequest.safeParse(body);
  if (!parsed.success) throw invalid(complaintsOf(parsed.error));
  const { accounts } = parsed.data;
  const complaints = accounts.flatMap(({ balance, availableCredit, reservedAmount }, at) => {
    const field = `accounts[${at}]`;
    return amountComplaints(
      {
        [`${field}.balance`]: balance,
        [`${field}.availableCredit`]: availableCredit,
        [`${field}.reservedAmount`]: reservedAmount,
      },
      currency,
    );
  });
  if (complaints.length > 0) throw invalid(complaints);
  return accounts.map((account) => asRead(account, currency));
}

function asRead(account: IngestAccountsRequest["accounts"][number], { digits }: Currency): ReadAccount {
  const { externalId, name, number, type, balance, availableCredit, reservedAmount } = account;
  return {
    externalId,
    name,
    number,
    type,
    balanceMinor: toMinor(balance, digits),
    availableCreditMinor: toMinor(availableCredit ?? 0, digits),
    reservedMinor:
      reservedAmount === undefined || reservedAmount === null ? null : toMinor(reservedAmount, digits),
    closed: account.closed ?? false,
    exclusion: account.exclusion ?? "NONE",
    flags: [...new Set(account.flags ?? [])],
    payload: account.payload ?? null,
  };
}

/** @throws TinkError 400 that names every field that is wrong */
export function readAccountChange(body: unknown, currency: Currency): ReadAccountChange {
  const parsed = updateConnectorAccountRequest.safeParse(body);
  if (!parsed.success) throw invalid(complaintsOf(parsed.error));
  const { name, type, availableCredit, closed, exclusion } = parsed.data;
  const complaints = amountComplaints({ availableCredit }, currency);
  if (complaints.length > 0) throw invalid(complaints);
  const change: ReadAccountChange = {
    ...(given(name) && { name }),
    ...(given(type) && { type }),
    ...(given(availableCredit) && { availableCreditMinor: toMinor(availableCredit, currency.digits) }),
    ...(given(closed) && { closed }),
    ...(given(exclusion) && { exclusion }),
  };
  if (Object.keys(change).length > 0) return change;
  throw invalid([{ field: "", message: `changes nothing; it can change ${UPDATABLE_FIELDS.join(", ")}` }]);
}

function given<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null;
}
