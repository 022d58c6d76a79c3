import { createHash } from "node:crypto";
import type { Account, Customer, World } from "@sandbank/world";
import { isFund } from "./documents/demat.ts";
import { type AccType, accTypeOf, type FiType, fiTypeOf, maskedAccNumber } from "./fi-type.ts";
import { type Policy, readPolicies } from "./read/read-policies.ts";

/** One thing a bank has of a customer under the framework; what `DiscoveredAccounts` lists and a link points at. */
export interface FiAccount {
  /** `accRefNumber`: opaque, stable, unique in the world. */
  readonly accRefNumber: string;
  readonly fiType: FiType;
  readonly accType: AccType;
  readonly maskedAccNumber: string;
  /**
   * The account of the world it is read from. Funds and shares of one demat account are two of these; a policy is
   * read from the account that pays its premiums.
   */
  readonly account: Account;
}

const PAID_OUT: readonly (FiType | null)[] = ["TERM_DEPOSIT", "RECURRING_DEPOSIT"];

/** Everything a bank has of a customer at the clock's instant; a deposit that was paid out is there no more. */
export function fiAccountsOf(world: World, bank: string, customer: Pick<Customer, "number">): FiAccount[] {
  return world.accounts({ bank, customer: customer.number }).flatMap((account) => {
    if (account.status === "closed" && PAID_OUT.includes(fiTypeOf(account))) return [];
    const accType = accTypeOf(account);
    const masked = maskedAccNumber(account);
    const own = ownTypes(world, account).map((fiType, index) => ({
      accRefNumber: index === 0 ? account.id : derivedRef(account, fiType),
      fiType,
      accType,
      maskedAccNumber: masked,
      account,
    }));
    return [...own, ...policiesOf(world, account)];
  });
}

function ownTypes(world: World, account: Account): FiType[] {
  const fiType = fiTypeOf(account);
  if (fiType === null) return [];
  if (account.type !== "investment") return [fiType];
  const papers = world.positions(account);
  const held: FiType[] = [];
  if (papers.some((paper) => !isFund(paper))) held.push("EQUITIES");
  if (papers.some(isFund)) held.push("MUTUAL_FUNDS");
  return [fiType, ...held.filter((type) => type !== fiType)];
}

function policiesOf(world: World, account: Account): FiAccount[] {
  if (account.type !== "savings" && account.type !== "checking") return [];
  return readPolicies(world, account).map((policy) => ({
    accRefNumber: policyRef(account, policy),
    fiType: "INSURANCE_POLICIES",
    accType: "DEFAULT",
    maskedAccNumber: `${"X".repeat(Math.max(4, policy.number.length - 4))}${policy.number.slice(-4)}`,
    account,
  }));
}

export function policyRef(account: Pick<Account, "id">, { key }: Pick<Policy, "key">): string {
  return derivedRef(account, key);
}

function derivedRef({ id }: Pick<Account, "id">, what: string): string {
  return createHash("sha256").update(`${id}/${what}`).digest("hex").slice(0, id.length);
}
