import type { Subscription } from "../../country.ts";

type OnAccount = NonNullable<Subscription["onAccount"]>;

/** A mandate of UPI AutoPay, approved once in the application; `handle` without the made-up payment service. */
export function autoPay(payee: string, handle: string): OnAccount {
  const address = `${handle}@mockupi`;
  return {
    text: `UPI/DR/{digits:12}/${payee}/UTIB/${address}/MANDATE EXECUTE`,
    channel: "mandate",
    rail: "upi",
    payee: { address, name: payee },
  };
}

/** An e-mandate of the clearing house, with its reference. */
export function nach(payee: string): OnAccount {
  return { text: `ACH D- ${payee}-{fixed:12}`, channel: "direct_debit", rail: "nach" };
}
