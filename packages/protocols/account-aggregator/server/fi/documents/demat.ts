import { toDecimal } from "@sandbank/domain";
import type { Account, Position, World } from "@sandbank/world";
import { drawDigits } from "../read/draw.ts";
import { element, type FiElement } from "../tree/element.ts";
import type { Reading } from "./document.ts";
import { soleHolder } from "./profile.ts";

/** Units of funds are in the fund document, all other papers in the one of shares. */
export function isFund({ kind }: Pick<Position, "kind">): boolean {
  return kind === "fund";
}

/** Sixteen digits: the depository's number of the bank, then of the client. */
function dematIdOf(account: Pick<Account, "bank" | "id">, world: Pick<World, "seed">): string {
  return `12${drawDigits({ seed: 0 }, `${account.bank}/depository`, 6)}${drawDigits(world, `${account.id}/client`, 8)}`;
}

export function dematProfile(reading: Reading): FiElement {
  const dematId = dematIdOf(reading.account, reading.world);
  return element("Profile", {}, element("Holders", {}, soleHolder(reading, { dematId })));
}

/** What these papers cost and are worth. */
export function worthOf({ account }: Reading, papers: readonly Position[]): FiElement["values"] {
  const sum = (of: (paper: Position) => number) => papers.reduce((total, paper) => total + of(paper), 0);
  return {
    investmentValue: toDecimal(
      sum(({ costMinor }) => costMinor),
      account.currency,
    ),
    currentValue: toDecimal(
      sum(({ valueMinor }) => valueMinor),
      account.currency,
    ),
  };
}
