import { type IsoDate, startOfDate, toDecimal } from "@sandbank/domain";
import { maskedAccNumber } from "../fi-type.ts";
import { drawInt } from "../read/draw.ts";
import { indianDate } from "../read/indian-time.ts";
import { type Booked, readBooked } from "../read/read-transactions.ts";
import { element, type FiElement, list } from "../tree/element.ts";
import type { FiDocument, Reading } from "./document.ts";
import { soleHolder } from "./profile.ts";
import { filtered, type Row, transactionsOf } from "./transactions.ts";

const NAMESPACE = "http://api.rebit.org.in/others/others_creditcard";
/** Of the limit, what may be drawn in cash. */
const CASH_PERCENT = 40;
/** Loyalty points: a welcome gift, then one for so much spent. */
const WELCOME_POINTS = 500;
const MINOR_A_POINT = 15_000;

/** A credit card: FISchema `others_creditcard`; the API has no type for it and sends it as OTHER. */
export function creditCardDocument(reading: Reading): FiDocument {
  return {
    type: "credit_card",
    version: "1.0",
    schema: { namespace: NAMESPACE, file: "others_creditcard.xsd" },
    profile: () => profileOf(reading),
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

const NETWORKS = ["VISA", "MASTER_CARD", "RUPAY"] as const;

function profileOf(reading: Reading): FiElement {
  const { account } = reading;
  const network = drawInt({ seed: 0 }, `${account.bank}/${account.productId}`, 0, NETWORKS.length - 1);
  const card = {
    cardType: NETWORKS[network] ?? "OTHERS",
    primary: "YES",
    issuedDate: account.openedOn,
    maskedCardNumber: maskedAccNumber(account),
  };
  const cards = element("Cards", {}, list("Card", [card]));
  return element("Profile", {}, element("Holders", {}, soleHolder(reading, {}, cards)));
}

function rowOf({ account }: Reading, { transaction, postedAt }: Booked): Row {
  const type = transaction.direction === "debit" ? "DEBIT" : "CREDIT";
  const posted = indianDate(postedAt);
  return {
    type,
    amountMinor: transaction.amountMinor,
    values: {
      txnId: transaction.id,
      txnType: type,
      txnDate: indianDate(transaction.authorizedAt),
      amount: toDecimal(transaction.amountMinor, account.currency),
      valueDate: transaction.valueDate ?? posted,
      narration: transaction.description,
      statementDate: statementDateOf(posted, account.statementDay ?? 1),
      mcc: transaction.merchantCategoryCode ?? "",
      maskedCardNumber: maskedAccNumber(account),
    },
  };
}

/** The closing day of the cycle a day is in. */
function statementDateOf(date: IsoDate, closingDay: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const next =
    day <= closingDay
      ? { year, month }
      : month === 12
        ? { year: year + 1, month: 1 }
        : { year, month: month + 1 };
  const [paddedMonth, paddedDay] = [next.month, closingDay].map((part) => String(part).padStart(2, "0"));
  return `${next.year}-${paddedMonth}-${paddedDay}`;
}

function summaryOf(reading: Reading): FiElement {
  const { world, account } = reading;
  const money = (amountMinor: number) => toDecimal(amountMinor, account.currency);
  const balance = world.balance(account);
  const [statement] = world.statements(account, { limit: 1 });
  const limitMinor = account.creditLimitMinor ?? 0;
  const booked = readBooked(world, account, {
    from: startOfDate(statement?.from ?? account.openedOn),
    to: world.clock.now(),
  });
  const sumOf = (fits: (row: Booked["transaction"]) => boolean) =>
    booked.reduce((sum, { transaction }) => sum + (fits(transaction) ? transaction.amountMinor : 0), 0);
  const spentMinor = sumOf((row) => row.direction === "debit" && row.merchantName !== null);
  const financeMinor = sumOf((row) => row.direction === "debit" && row.channel === "interest");
  return element("Summary", {
    currentDue: money(-balance.ledgerMinor),
    lastStatementDate: statement?.to ?? account.openedOn,
    dueDate: statement?.dueDate ?? statement?.to ?? account.openedOn,
    previousDueAmount: money(-(statement?.openingMinor ?? 0)),
    totalDueAmount: money(-(statement?.closingMinor ?? 0)),
    minDueAmount: money(statement?.minimumPaymentMinor ?? 0),
    creditLimit: money(limitMinor),
    cashLimit: money(Math.floor((limitMinor * CASH_PERCENT) / 100)),
    availableCredit: money(balance.availableMinor ?? 0),
    loyaltyPoints: String(WELCOME_POINTS + Math.floor(spentMinor / MINOR_A_POINT)),
    financeCharges: money(financeMinor),
  });
}
