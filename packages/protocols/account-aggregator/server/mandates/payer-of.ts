import { type Account, type Customer, virtualPaymentAddress, type World } from "@sandbank/world";
import { findByMobile, mobileOf } from "../people/find-by-mobile.ts";
import type { KeptMandate, Payer } from "./model.ts";
import { MandateRefusal } from "./refusal.ts";

const COUNTRY = "IN";
const PAYS = new Set<string>(["checking", "savings"]);

/** Who a UPI address belongs to: `{username}@any`, as the world writes user names, or `{10-digit mobile}@any`. */
export function findPayer(world: World, vpa: string): Customer | undefined {
  const name = vpa.split("@")[0]?.toLowerCase() ?? "";
  if (mobileOf(name) !== undefined) return findByMobile(world, name)[0];
  return world.findCustomer(name, COUNTRY) ?? world.findCustomer(name.replaceAll("-", "_"), COUNTRY);
}

/** @throws MandateRefusal for nobody's */
export function requirePayer(world: World, vpa: string): Customer {
  const customer = findPayer(world, vpa);
  if (customer) return customer;
  const example = virtualPaymentAddress(world.customer(1, COUNTRY).username);
  throw new MandateRefusal(
    400,
    "invalid-customer-vpa",
    `Nobody in this world has the UPI address ${vpa}. An address is the user name of an Indian customer, such as ${example}.`,
  );
}

/** The accounts a person may pay from by UPI, the one most is taken from by itself first. */
export function payingAccounts(world: World, { number: customer }: Customer): readonly Account[] {
  const accounts = world.banks
    .filter(({ country }) => country === COUNTRY)
    .flatMap(({ id }) => world.accounts({ bank: id, customer }))
    .filter(({ status, type, currency }) => status === "open" && PAYS.has(type) && currency === "INR");
  const taken = new Map(accounts.map((account) => [account.id, world.mandates(account).length]));
  return [...accounts].sort((a, b) => (taken.get(b.id) ?? 0) - (taken.get(a.id) ?? 0));
}

/** @throws MandateRefusal for an account that is none of theirs, and for somebody without any */
export function requireAccount(world: World, customer: Customer, accountId: string | undefined): Account {
  const accounts = payingAccounts(world, customer);
  const account = accountId === undefined ? accounts[0] : accounts.find(({ id }) => id === accountId);
  if (account) return account;
  const ids = accounts.map(({ id }) => id).join(", ");
  throw new MandateRefusal(
    400,
    "invalid-account",
    accountId === undefined
      ? `${customer.username} has no open savings or current account to pay from.`
      : `${customer.username} cannot pay from account ${accountId}; from these: ${ids || "none"}.`,
  );
}

export function payerOf(customer: Customer, account: Account, vpa: string | null): Payer {
  const { id, bank, numbers, type } = account;
  return {
    bank,
    customer: customer.number,
    accountId: id,
    vpa: vpa ?? virtualPaymentAddress(customer.username),
    maskedAccountNumber: `**** ${numbers.accountNumber.slice(-4)}`,
    ifsc: numbers.ifsc,
    accountType: type === "checking" ? "CURRENT" : "SAVINGS",
  };
}

/** Whether the mandate was asked for this account, or for any. */
export function mayPay({ onlyFrom }: KeptMandate, { numbers: { accountNumber, ifsc } }: Account): boolean {
  if (!onlyFrom) return true;
  const { ifscMatchType, primary, secondary } = onlyFrom;
  const length = ifscMatchType === "BankCodeMatch" ? 4 : 11;
  return [primary, ...secondary].some(
    (wanted) =>
      wanted.accountNumber === accountNumber &&
      (wanted.ifsc === null || wanted.ifsc.slice(0, length) === ifsc?.slice(0, length)),
  );
}
