import { toDecimal } from "@sandbank/domain";
import { policyRef } from "../fi-account.ts";
import { drawDigits } from "../read/draw.ts";
import { indianDate } from "../read/indian-time.ts";
import { type Policy, premiumsOf, readPolicies } from "../read/read-policies.ts";
import { readHolders } from "../read/read-profile.ts";
import { element, type FiElement, list } from "../tree/element.ts";
import { type FiDocument, type Reading, schemaOf } from "./document.ts";
import { soleHolder } from "./profile.ts";
import { filtered, type Row, transactionsOf } from "./transactions.ts";

/**
 * A policy whose premiums an account of the bank pays: FISchema `insurance_policies` 1.0.
 * @throws RangeError when the account pays for no such policy at the clock's instant
 */
export function insuranceDocument(reading: Reading): FiDocument {
  const policy = findPolicy(reading);
  return {
    type: "insurance",
    version: "1.0",
    schema: schemaOf("insurance_policies"),
    profile: () =>
      element(
        "Profile",
        {},
        element("Holders", { type: "SINGLE" }, soleHolder(reading, { rank: "1" })),
        element("Riders", {}, list("Rider", [])),
      ),
    summary: () => summaryOf(reading, policy),
    transactions: () => {
      const premiums = premiumsOf(reading.world, reading.account, reading.range).get(policy.key) ?? [];
      const rows = premiums.map(({ transaction, postedAt }): Row => {
        const { id, amountMinor, description } = transaction;
        const type = "PREMIUM_PAYMENT";
        const amount = toDecimal(amountMinor, reading.account.currency);
        const txnDate = indianDate(postedAt);
        return { type, amountMinor, values: { txnId: id, txnDate, narration: description, type, amount } };
      });
      return transactionsOf(reading, filtered(reading, "Transaction", rows));
    },
  };
}

function findPolicy({ world, account, accRefNumber }: Reading): Policy {
  const policies = readPolicies(world, account);
  const named = policies.find((policy) => policyRef(account, policy) === accRefNumber);
  const policy = named ?? (accRefNumber === account.id ? policies[0] : undefined);
  if (policy) return policy;
  throw new RangeError(
    `No premium of a policy "${accRefNumber}" was paid from account ${account.id} in the last year`,
  );
}

const FREQUENCIES = { 1: "YEARLY", 2: "HALF_YEARLY", 4: "QUARTELY", 12: "MONTHLY" } as const;

interface Terms {
  readonly policyType: string;
  readonly coverType: string;
  readonly assuredMinor: number;
  /** Paid out when it ends. */
  readonly benefitMinor: number;
}

const NAMES = {
  life: "Term Plan",
  health: "Health Policy",
  motor: "Motor Policy",
  accident: "Personal Accident",
};

function nameOf({ kind, years }: Policy): string {
  return kind === "life" && years > 1 ? "Endowment Plan" : NAMES[kind];
}

const STATE_SCHEME_MINOR = 20_000_000;
const HEALTH_MINOR = 50_000_000;
/** What a year's premium of a car buys of its worth, and of a saving life insurance. */
const TIMES_MOTOR = 40;
const TIMES_LIFE = 18;
const LAKH = 10_000_000;

function termsOf({ kind, premiumMinor, paymentsAYear, years }: Policy): Terms {
  const yearly = premiumMinor * paymentsAYear;
  switch (kind) {
    case "health":
      return { policyType: "OTHERS", coverType: "HEALTH", assuredMinor: HEALTH_MINOR, benefitMinor: 0 };
    case "motor":
      return {
        policyType: "COMPREHENSIVE",
        coverType: "OTHERS",
        assuredMinor: Math.round((yearly * TIMES_MOTOR) / LAKH) * LAKH || LAKH,
        benefitMinor: 0,
      };
    case "accident":
      return { policyType: "OTHERS", coverType: "SELF", assuredMinor: STATE_SCHEME_MINOR, benefitMinor: 0 };
    case "life": {
      if (years === 1)
        return { policyType: "TERM", coverType: "SELF", assuredMinor: STATE_SCHEME_MINOR, benefitMinor: 0 };
      const assuredMinor = Math.ceil((yearly * TIMES_LIFE) / LAKH) * LAKH;
      return { policyType: "ENDOWMENT", coverType: "SELF", assuredMinor, benefitMinor: assuredMinor };
    }
  }
}

function summaryOf(reading: Reading, policy: Policy): FiElement {
  const { world, customer, account } = reading;
  const money = (amountMinor: number) => toDecimal(amountMinor, account.currency);
  const { policyType, coverType, assuredMinor, benefitMinor } = termsOf(policy);
  const [holder] = readHolders(world, customer, account);
  return element(
    "Summary",
    {
      policyName: `${policy.insurer} ${nameOf(policy)}`,
      policyNumber: policy.number,
      eiaNumber: drawDigits(world, `${customer.number}/eia`, 13),
      policyDescription: `Premium paid from ${account.name}`,
      sumAssured: money(assuredMinor),
      coverAmount: money(assuredMinor),
      tenureMonths: String(policy.years * 12),
      tenureYears: String(policy.years),
      premiumAmount: money(policy.premiumMinor),
      policyStartDate: policy.startsOn,
      policyExpiryDate: policy.expiresOn,
      policyType,
      coverType,
      premiumFrequency: FREQUENCIES[policy.paymentsAYear],
      premiumPaymentYears: String(policy.years),
      premiumPaymentMonths: String(policy.years * 12),
      nextPremiumDueDate: policy.nextDueOn,
      maturityDate: policy.expiresOn,
      maturityBenefit: money(benefitMinor),
    },
    element("MoneyBacks", {}, list("MoneyBack", [])),
    element("ContractClauses", {}, list("ContractClause", [])),
    element(
      "Covers",
      {},
      list("Cover", [{ amount: money(assuredMinor), description: `Cover of ${holder?.name ?? ""}` }]),
    ),
  );
}
