import type { Instant, IsoDate } from "@sandbank/domain";
import type { Account, Mandate } from "@sandbank/world";
import type { AmountRule, MandateFrequency, MandateStatus } from "../../wire/mandates/index.ts";
import type { MandateContext } from "./context.ts";
import type { KeptMandate } from "./model.ts";
import { nextDebitOn } from "./next-step.ts";
import { mandatesOfAccount, operationsOf } from "./records.ts";

/** A UPI mandate on an account, of the world or made here: the bank knows no difference. */
export interface CustomerMandate {
  readonly id: string;
  readonly umn: string | null;
  readonly merchantName: string;
  readonly merchantVpa: string | null;
  readonly amountMinor: number;
  readonly amountRule: AmountRule;
  readonly frequency: MandateFrequency;
  readonly status: MandateStatus;
  readonly startsOn: IsoDate;
  /** Null where no end was agreed. */
  readonly endsOn: IsoDate | null;
  readonly lastDebitAt: Instant | null;
  readonly nextDebitOn: IsoDate | null;
}

/** Oldest first, at the clock's instant. */
export async function customerMandates(
  { world, store }: Pick<MandateContext, "world" | "store">,
  account: Account,
): Promise<readonly CustomerMandate[]> {
  const generated = world
    .mandates(account)
    .filter(({ kind }) => kind === "upi_autopay")
    .map(ofWorld);
  const made = await mandatesOfAccount(store, account.id);
  const kept = await Promise.all(made.map(async (mandate) => ofMerchant(mandate, store)));
  return [...generated, ...kept].sort((a, b) =>
    a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0,
  );
}

const WORDS = {
  weekly: "weekly",
  monthly: "monthly",
  quarterly: "quarterly",
  half_yearly: "half yearly",
  yearly: "yearly",
  as_presented: "as presented",
} as const satisfies Record<Mandate["frequency"], MandateFrequency>;

function ofWorld(mandate: Mandate): CustomerMandate {
  const { id, reference, payee, frequency, startsOn, endsOn, ...same } = mandate;
  return {
    id,
    umn: reference,
    merchantName: payee,
    merchantVpa: null,
    amountMinor: same.amountMinor,
    amountRule: same.amountRule,
    frequency: WORDS[frequency],
    status: same.status,
    startsOn,
    endsOn,
    lastDebitAt: same.lastDebitAt,
    nextDebitOn: same.nextDebitOn,
  };
}

async function ofMerchant(mandate: KeptMandate, store: MandateContext["store"]): Promise<CustomerMandate> {
  const { id, umn, payee, terms, status } = mandate;
  const operations = await operationsOf(store, id);
  const debits = operations.filter(({ type, status: how }) => type === "execute" && how === "success");
  return {
    id,
    umn,
    merchantName: payee.name,
    merchantVpa: payee.vpa,
    amountMinor: terms.amountMinor,
    amountRule: terms.amountRule,
    frequency: terms.frequency,
    status,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    lastDebitAt: debits.at(-1)?.settledAt ?? null,
    nextDebitOn: nextDebitOn(mandate, operations),
  };
}
