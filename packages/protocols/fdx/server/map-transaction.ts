import { toIso, toWireNumber } from "@sandbank/domain";
import type { Transaction as WorldTransaction } from "@sandbank/world";
import type { Transaction } from "../wire.ts";
import type { AccountCategory } from "./map-account.ts";

/** A movement as FDX spells it. Depends on nothing else, so the result can be kept. */
export function mapTransaction(movement: WorldTransaction, accountCategory: AccountCategory): Transaction {
  const reference = movement.refersTo?.id ?? movement.pendingId;
  const { merchantCategoryCode: mcc } = movement;
  const payee = mapPayee(movement);
  return {
    accountCategory,
    transactionId: movement.id,
    ...(reference !== null && { referenceTransactionId: reference }),
    transactionTimestamp: toIso(movement.authorizedAt),
    ...(movement.postedAt !== null && { postedTimestamp: toIso(movement.postedAt) }),
    description: movement.description,
    debitCreditMemo: movement.direction === "credit" ? "CREDIT" : "DEBIT",
    status: movement.postedAt === null ? "PENDING" : "POSTED",
    amount: toWireNumber(movement.amountMinor, movement.currency),
    ...(mcc === null ? { category: movement.category } : { category: mcc, subCategory: "MCC" }),
    ...(payee && { transactionPayee: payee }),
    ...(accountCategory === "LOC_ACCOUNT" && { transactionType: lineOfCreditType(movement) }),
  };
}

function mapPayee({ merchantName, location }: WorldTransaction): Transaction["transactionPayee"] {
  if (merchantName === null && location === null) return undefined;
  return {
    ...(merchantName !== null && { merchantName }),
    ...(location && {
      address: {
        city: location.city,
        ...(location.region !== null && { region: location.region }),
        country: location.country,
      },
    }),
  };
}

function lineOfCreditType(movement: WorldTransaction): Transaction["transactionType"] {
  if (movement.refersTo !== null) return "ADJUSTMENT";
  if (movement.category === "card_payment") return "PAYMENT";
  if (movement.category === "fees") return "FEE";
  if (movement.category === "interest") return "INTEREST";
  if (movement.category === "cash") return "WITHDRAWAL";
  return movement.direction === "credit" ? "ADJUSTMENT" : "PURCHASE";
}
