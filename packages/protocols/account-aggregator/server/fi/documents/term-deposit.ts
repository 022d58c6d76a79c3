import { DAY_MS, type IsoDate, startOfDate, toDecimal } from "@sandbank/domain";
import type { DepositTerms, Transaction } from "@sandbank/world";
import { branchOf } from "../read/branch.ts";
import { indianDate, indianTime } from "../read/indian-time.ts";
import { modeV2 } from "../read/mode.ts";
import { type Booked, readBooked } from "../read/read-transactions.ts";
import { referenceOf } from "../read/reference.ts";
import { element, type FiElement } from "../tree/element.ts";
import { depositSchema, type FiDocument, type Reading } from "./document.ts";
import { holdersProfile } from "./profile.ts";
import { filtered, type Row, transactionsOf } from "./transactions.ts";

/** Fixed and recurring deposits: FISchema `term_deposit` and `recurring_deposit`, 1.x and 2.0.0. */
export function termDepositDocument(reading: Reading): FiDocument {
  const type = isRecurring(reading) ? "recurring_deposit" : "term_deposit";
  return {
    type,
    ...depositSchema(type, reading.version),
    profile: () => holdersProfile(reading),
    summary: () => summaryOf(reading),
    transactions: () => {
      const rows = readBooked(reading.world, reading.account, reading.range);
      return transactionsOf(
        reading,
        filtered(
          reading,
          "Transaction",
          rows.map((row) => rowOf(reading, row)),
        ),
      );
    },
  };
}

function isRecurring({ account }: Reading): boolean {
  return account.type === "recurring_deposit";
}

type TermType = "OPENING" | "INTEREST" | "TDS" | "INSTALLMENT" | "CLOSING";

function typeOf(reading: Reading, { direction, channel }: Transaction): TermType {
  if (channel === "interest") return direction === "credit" ? "INTEREST" : "TDS";
  if (direction === "debit") return "CLOSING";
  return isRecurring(reading) ? "INSTALLMENT" : "OPENING";
}

function rowOf(reading: Reading, { transaction, postedAt, balanceMinor }: Booked): Row {
  const { world, account, version } = reading;
  const type = typeOf(reading, transaction);
  const balance = toDecimal(balanceMinor, account.currency);
  const isInterest = transaction.channel === "interest";
  return {
    type,
    amountMinor: transaction.amountMinor,
    values: {
      txnId: transaction.id,
      amount: toDecimal(transaction.amountMinor, account.currency),
      narration: transaction.description,
      type,
      mode: version === "v2" ? modeV2(transaction) : isInterest ? "OTHERS" : "FT",
      ...(version === "v2" ? { transactionalBalance: balance } : { balance }),
      transactionDateTime: indianTime(postedAt),
      valueDate: transaction.valueDate ?? indianDate(postedAt),
      reference: referenceOf(world, transaction),
    },
  };
}

function summaryOf(reading: Reading): FiElement {
  const { world, customer, account, version } = reading;
  const branch = branchOf(customer, account);
  const { ledgerMinor } = world.balance(account);
  const terms = world.depositTerms(account) ?? withoutTerms(reading, ledgerMinor);
  const money = (amountMinor: number) => toDecimal(amountMinor, account.currency);
  const days = Math.round((startOfDate(terms.maturesOn) - startOfDate(account.openedOn)) / DAY_MS);
  return element("Summary", {
    openingDate: account.openedOn,
    branch: branch.name,
    ifsc: branch.ifsc,
    accountType: isRecurring(reading) ? "RECURRING" : "FIXED",
    maturityAmount: money(terms.maturityMinor),
    maturityDate: terms.maturesOn,
    description: account.name,
    interestPayout: "OnMaturity",
    interestRate: toDecimal(terms.rateBasisPoints, "INR"),
    principalAmount: money(terms.principalMinor),
    tenureDays: String(days),
    tenureMonths: String(terms.termMonths),
    tenureYears: String(terms.termMonths / 12),
    ...(isRecurring(reading) && {
      recurringAmount: money(terms.instalmentMinor ?? 0),
      recurringDepositDay: String(instalmentDay(reading)),
    }),
    interestComputation: "COMPOUND",
    compoundingFrequency: "QUARTERLY",
    interestPeriodicPayoutAmount: money(0),
    interestOnMaturity: money(Math.max(0, terms.maturityMinor - terms.principalMinor)),
    ...(version === "v2"
      ? { currentBalance: money(ledgerMinor), currency: account.currency }
      : { currentValue: money(ledgerMinor) }),
  });
}

/** Somebody wrote the account down in a scenario, and no terms with it: a year at the rate it says. */
function withoutTerms({ account }: Reading, heldMinor: number): DepositTerms {
  const maturesOn: IsoDate = `${Number(account.openedOn.slice(0, 4)) + 1}-${account.openedOn.slice(5, 7)}-01`;
  return {
    principalMinor: heldMinor,
    instalmentMinor: isRecurringType(account.type) ? heldMinor : null,
    rateBasisPoints: account.aprBasisPoints ?? 0,
    termMonths: 12,
    maturesOn: account.closedOn ?? maturesOn,
    maturityMinor: heldMinor,
  };
}

function isRecurringType(type: string): boolean {
  return type === "recurring_deposit";
}

/** The day of the month most instalments came on. */
function instalmentDay({ world, account }: Reading): number {
  const from = startOfDate(account.openedOn);
  const counts = new Map<number, number>();
  for (const { transaction, postedAt } of readBooked(world, account, { from, to: world.clock.now() })) {
    if (transaction.direction === "debit" || transaction.channel === "interest") continue;
    const day = Number(indianDate(postedAt).slice(8));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, left], [, right]) => right - left);
  return usual?.[0] ?? Number(account.openedOn.slice(8));
}
