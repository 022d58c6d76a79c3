import type { Instant } from "@sandbank/domain";
import type { Holding } from "../holdings.ts";
import type { Life } from "../life/life.ts";
import type { AccountLedger } from "./account-ledger.ts";
import { CardBook } from "./card.ts";
import type { CardStatement } from "./card-payment.ts";
import { DepositGroup, type LegSource } from "./deposit-group.ts";
import { businessRole, type DepositRole, hubRole, savingsRole, spareRole } from "./deposit-roles.ts";
import { InvestmentBook } from "./investment.ts";
import { LoanBook } from "./loan.ts";

/** One account with its ledger. */
export interface Book {
  readonly holding: Holding;
  readonly ledger: AccountLedger;
  /** Cards only: closed cycles, oldest first. */
  readonly statements?: readonly CardStatement[];
  /** Loans only: when the last payment was made. */
  readonly closedAt?: Instant;
}

/** All the accounts of one holder, generated together as far as somebody looked. */
export interface HolderBooks {
  readonly books: readonly Book[];
  /** Entries kept, all accounts together. */
  readonly size: number;
  /** Generates everything that is authorised or posted up to the instant, inclusive. */
  extendTo(instant: Instant): void;
}

/** @param holdings what `holdingsOf` gives for this person at one bank */
export function openBooks(life: Life, holdings: readonly Holding[]): HolderBooks {
  const hub = hubOf(holdings);
  const firstCard = holdings.find(isPrivateCard) ?? holdings.find(isCard);
  const sources: (Book & LegSource)[] = [];
  const roles: DepositRole[] = [];
  for (const holding of holdings) {
    switch (holding.product.type) {
      case "credit_card":
        sources.push(new CardBook(holding, life, hub, holding === firstCard || isBusiness(holding)));
        break;
      case "loan":
        sources.push(new LoanBook(holding, life, hub));
        break;
      case "investment":
        sources.push(new InvestmentBook(holding, life, hub));
        break;
      case "savings":
        roles.push(savingsRole(life, holding));
        break;
      case "checking":
        if (holding === hub) roles.push(hubRole(life, holding));
        else roles.push(isBusiness(holding) ? businessRole(life, holding) : spareRole(life, holding));
    }
  }
  const group = roles.length > 0 ? new DepositGroup(life, roles, sources) : null;
  const books = [...sources, ...roles.map((role) => role.book)];
  return {
    books,
    get size() {
      return books.reduce((sum, { ledger }) => sum + ledger.size, 0);
    },
    extendTo(instant) {
      for (const source of sources) source.extendTo(instant);
      group?.extendTo(instant);
    },
  };
}

/** The private checking account the salary reaches and cards are paid from: the first in the bank's list. */
function hubOf(holdings: readonly Holding[]): Holding | null {
  return holdings.find((holding) => holding.product.type === "checking" && !isBusiness(holding)) ?? null;
}

function isCard(holding: Holding): boolean {
  return holding.product.type === "credit_card";
}

function isPrivateCard(holding: Holding): boolean {
  return isCard(holding) && !isBusiness(holding);
}

function isBusiness(holding: Holding): boolean {
  return holding.product.subtype === "business";
}
