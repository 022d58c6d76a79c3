import type { ScenarioInput } from "../input/scenario.ts";
import type { Path } from "../problem.ts";
import type { Reading } from "../resolve/reading.ts";
import { digitsAt, negated } from "./digits.ts";
import type { PlaidAccount, PlaidTransaction } from "./wire.ts";

export type Account = NonNullable<ScenarioInput["people"][number]["accounts"]>[number];
type Transaction = NonNullable<Account["transactions"]>[number];

/** @param at of the account. */
export function mapTransaction(
  plaid: PlaidTransaction,
  at: Path,
  account: PlaidAccount,
  reading: Reading,
): Transaction {
  const { date_transacted: authorized, date_posted: posted, amount, description = "", currency } = plaid;
  const accountCurrency = account.currency ?? "USD";
  if (currency !== undefined && currency !== accountCurrency) {
    const message = `The account is kept in ${accountCurrency}; give the amount in it`;
    reading.complain([...at, "currency"], message, [accountCurrency]);
  }
  if (amount === undefined)
    reading.complain([...at, "amount"], "is missing; give a number, positive when money goes out");
  if (description === "")
    reading.complain([...at, "description"], "is missing; give the text the bank prints");
  const date = posted ?? authorized;
  return {
    ...(authorized !== undefined && posted !== undefined
      ? { authorized, posted }
      : date === undefined
        ? {}
        : { date }),
    // Where it is missing, one cent keeps the rest readable: nothing comes of a file with problems.
    amount: amount === undefined ? "0.01" : negated(digitsAt(amount, [...at, "amount"], reading)),
    description: description === "" ? "?" : description,
  };
}

/** The monthly income of the inflow model; the other models follow a balance and are only noted. */
export function mapIncome(
  { inflow_model: income }: PlaidAccount,
  from: string,
  at: Path,
  reading: Reading,
): Account["recurring"] {
  if (income?.type !== "monthly-income") return [];
  const { income_amount: amount, payment_day_of_month: day, transaction_name: description } = income;
  const missing = Object.entries({
    income_amount: amount,
    payment_day_of_month: day,
    transaction_name: description,
  });
  for (const [field, value] of missing) {
    if (value === undefined)
      reading.complain([...at, "inflow_model", field], "is missing; a monthly-income has one");
  }
  if (amount === undefined || day === undefined || description === undefined) return [];
  return [
    {
      every: "month",
      day: day === "last" ? 31 : Number(day),
      from,
      amount: digitsAt(amount, [...at, "inflow_model", "income_amount"], reading),
      description,
      category: "salary",
      channel: "payroll",
    },
  ];
}
