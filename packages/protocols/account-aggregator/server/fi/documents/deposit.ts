import { toDecimal } from "@sandbank/domain";
import type { Balance } from "@sandbank/world";
import { branchOf } from "../read/branch.ts";
import { indianDate, indianTime } from "../read/indian-time.ts";
import { modeV1, modeV2 } from "../read/mode.ts";
import { type Booked, readBooked, readPending } from "../read/read-transactions.ts";
import { referenceOf } from "../read/reference.ts";
import { element, type FiElement, list } from "../tree/element.ts";
import { depositSchema, type FiDocument, type Reading } from "./document.ts";
import { holdersProfile } from "./profile.ts";
import { filtered, type Row, transactionsOf } from "./transactions.ts";

/** Savings and current accounts: FISchema `deposit` 1.x and 2.0.0. */
export function depositDocument(reading: Reading): FiDocument {
  return {
    type: "deposit",
    ...depositSchema("deposit", reading.version),
    profile: () => holdersProfile(reading),
    summary: () => (reading.version === "v2" ? summaryV2(reading) : summaryV1(reading)),
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

function rowOf({ world, account, version }: Reading, { transaction, postedAt, balanceMinor }: Booked): Row {
  const { amountMinor, direction, description, valueDate } = transaction;
  const type = direction === "debit" ? "DEBIT" : "CREDIT";
  const balance = toDecimal(balanceMinor, account.currency);
  return {
    type,
    amountMinor,
    values: {
      txnId: transaction.id,
      type,
      mode: version === "v2" ? modeV2(transaction) : modeV1(transaction),
      amount: toDecimal(amountMinor, account.currency),
      ...(version === "v2" ? { transactionalBalance: balance } : { currentBalance: balance }),
      transactionTimestamp: indianTime(postedAt),
      valueDate: valueDate ?? indianDate(postedAt),
      narration: description,
      reference: referenceOf(world, transaction),
    },
  };
}

/** An overdraft is what can be spent beyond what is held. */
function overdraft(account: Reading["account"], balance: Balance) {
  const { availableMinor, ledgerMinor, holdsMinor } = balance;
  const limitMinor = Math.max(0, (availableMinor ?? ledgerMinor) + holdsMinor - ledgerMinor);
  const drawnMinor = Math.max(0, -ledgerMinor);
  return {
    isGranted: limitMinor > 0,
    values: {
      currentODLimit: toDecimal(Math.max(0, limitMinor - drawnMinor), account.currency),
      drawingLimit: toDecimal(limitMinor, account.currency),
    },
  };
}

function heldValues({ account }: Reading, balance: Balance): FiElement["values"] {
  return {
    currentBalance: toDecimal(balance.ledgerMinor, account.currency),
    currency: account.currency,
    balanceDateTime: indianTime(balance.at),
  };
}

function accountKind({ account }: Reading): "SAVINGS" | "CURRENT" {
  return account.type === "savings" ? "SAVINGS" : "CURRENT";
}

function summaryV1(reading: Reading): FiElement {
  const { world, customer, account } = reading;
  const balance = world.balance(account);
  const branch = branchOf(customer, account);
  const { isGranted, values } = overdraft(account, balance);
  const net = readPending(world, account).reduce(
    (sum, { direction, amountMinor }) => sum + (direction === "debit" ? -amountMinor : amountMinor),
    0,
  );
  return element(
    "Summary",
    {
      ...heldValues(reading, balance),
      exchgeRate: account.currency === "INR" ? undefined : "",
      type: accountKind(reading),
      branch: branch.name,
      facility: isGranted ? "OD" : undefined,
      ifscCode: branch.ifsc,
      micrCode: branch.micr,
      openingDate: account.openedOn,
      ...values,
      status: account.status === "open" ? "ACTIVE" : "INACTIVE",
    },
    element("Pending", {
      transactionType: net > 0 ? "CREDIT" : "DEBIT",
      amount: toDecimal(Math.abs(net), account.currency),
    }),
  );
}

function summaryV2(reading: Reading): FiElement {
  const { world, customer, account } = reading;
  const balance = world.balance(account);
  const branch = branchOf(customer, account);
  const { isGranted, values } = overdraft(account, balance);
  const pending = readPending(world, account).map(({ direction, amountMinor }) => ({
    transactionType: direction === "debit" ? "DEBIT" : "CREDIT",
    amount: toDecimal(amountMinor, account.currency),
  }));
  return element(
    "Summary",
    {
      ...heldValues(reading, balance),
      // Savings in foreign money at home are resident foreign currency accounts.
      accountType: account.currency === "INR" ? "REGULAR" : "RFC",
      accountSubType: accountKind(reading),
      branch: branch.name,
      facility: isGranted ? "OVERDRAFT" : "NO_FACILITY_GRANTED",
      ifsc: branch.ifsc,
      micrCode: branch.micr,
      openingDate: account.openedOn,
      ...values,
      status: account.status === "open" ? "ACTIVE" : "INACTIVE",
    },
    element("PendingTxns", {}, list("PendingTxn", pending)),
  );
}
