import type { Holding } from "../holdings.ts";
import type { Life } from "../life/life.ts";
import { type Particulars, particulars } from "../life/particulars.ts";
import { streamOf } from "../rng.ts";

/** How movements between deposit accounts, and to and from outside, are printed. */
export interface DepositTexts {
  readonly opening: Particulars;
  readonly interest: Particulars;
  readonly toOutside: Particulars;
  readonly fromOutside: Particulars;
  readonly toBroker: Particulars;
  /** On the account that pays, naming the one that is paid; and the other way round. */
  transferTo(other: Holding): Particulars;
  transferFrom(other: Holding): Particulars;
}

export function depositTexts(life: Life): DepositTexts {
  const { seed, country, outsideLastFour } = life;
  const { wording } = country;
  const broker = streamOf(seed, "broker").pick(country.brokers);
  const transfer = (text: string, values: Record<string, string>) =>
    particulars(seed, { text, category: "transfer", values });
  const naming = (text: string) => {
    const known = new Map<number, Particulars>();
    return ({ productIndex, account }: Holding) => {
      const made =
        known.get(productIndex) ?? transfer(text, { product: account.name, lastFour: account.lastFour });
      known.set(productIndex, made);
      return made;
    };
  };
  return {
    opening: transfer(wording.openingDeposit, {}),
    interest: particulars(seed, { text: wording.interestPaid, category: "interest" }),
    toOutside: transfer(wording.outsideTo, { lastFour: outsideLastFour }),
    fromOutside: transfer(wording.outsideFrom, { lastFour: outsideLastFour }),
    toBroker: particulars(seed, { text: broker.text, category: "transfer", merchantName: broker.name }),
    transferTo: naming(wording.transferTo),
    transferFrom: naming(wording.transferFrom),
  };
}
