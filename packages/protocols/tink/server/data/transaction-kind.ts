import type { TransactionChannel } from "@sandbank/domain";
import type { Transaction } from "@sandbank/world";
import type { DataTransaction } from "../../wire/index.ts";

type Types = DataTransaction["types"];

interface Kind {
  readonly type: Types["type"];
  /** Of money that leaves the account, and of money that comes; as British banks abbreviate them. */
  readonly codes: readonly [out: string, into: string];
}

const KINDS: Readonly<Record<TransactionChannel, Kind>> = {
  in_store: { type: "DEFAULT", codes: ["DEB", "DEB"] },
  online: { type: "DEFAULT", codes: ["DEB", "DEB"] },
  atm: { type: "WITHDRAWAL", codes: ["CPT", "CSH"] },
  cash: { type: "WITHDRAWAL", codes: ["CSH", "CSH"] },
  check: { type: "PAYMENT", codes: ["CHQ", "DEP"] },
  transfer: { type: "TRANSFER", codes: ["TFR", "TFR"] },
  instant_transfer: { type: "TRANSFER", codes: ["FPO", "FPI"] },
  direct_debit: { type: "PAYMENT", codes: ["DD", "DD"] },
  standing_order: { type: "TRANSFER", codes: ["SO", "SO"] },
  mandate: { type: "PAYMENT", codes: ["DD", "DD"] },
  bill_payment: { type: "PAYMENT", codes: ["BP", "BGC"] },
  payroll: { type: "DEFAULT", codes: ["BGC", "BGC"] },
  trade: { type: "DEFAULT", codes: ["PAY", "PAY"] },
  interest: { type: "DEFAULT", codes: ["INT", "INT"] },
  fee: { type: "DEFAULT", codes: ["FEE", "FEE"] },
  adjustment: { type: "DEFAULT", codes: ["ADJ", "ADJ"] },
};

/** What Tink and the bank call the kind of a movement; purchases on a credit card are Tink's `CREDIT_CARD`. */
export function typesOf({ channel, direction }: Transaction, isOnCard: boolean): Types {
  const { type, codes } = KINDS[channel];
  const isPurchase = channel === "in_store" || channel === "online";
  const isWithdrawal = type === "WITHDRAWAL" && direction === "debit";
  return {
    type: isOnCard && isPurchase ? "CREDIT_CARD" : type === "WITHDRAWAL" && !isWithdrawal ? "DEFAULT" : type,
    financialInstitutionTypeCode: codes[direction === "debit" ? 0 : 1],
  };
}
