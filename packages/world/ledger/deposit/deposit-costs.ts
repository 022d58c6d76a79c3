import { type Day, HOUR_MS, MINUTE_MS, partsOf, startOf } from "../../calendar.ts";
import type { Country } from "../../countries/country.ts";
import type { Economy } from "../../countries/economy.ts";
import { inYear } from "../../life/price-level.ts";
import { SOURCE } from "../entry.ts";
import { interestMinor, withheldMinor } from "../interest.ts";
import type { DepositTexts } from "./deposit-texts.ts";
import type { DepositYear } from "./deposit-year.ts";

const FEE_AT = 23 * HOUR_MS + 30 * MINUTE_MS;
const INTEREST_AT = 23 * HOUR_MS + 42 * MINUTE_MS;
const DAYS_BETWEEN_FEES = 6;

/** Ends a day on an account: interest runs, an overdraft costs, and at the end of a month both are booked. */
export function interestAndFees(
  account: DepositYear,
  day: Day,
  isMonthEnd: boolean,
  { economy, isBusinessDay }: Country,
  texts: DepositTexts,
): void {
  if (account.committedMinor > 0) account.balanceDays += account.committedMinor;
  else account.debtDays -= account.committedMinor;
  if (account.committedMinor < 0 && economy.overdraftBasisPoints === 0 && isBusinessDay(day)) {
    bookOverdraftFee(account, day, economy, texts);
  }
  if (!isMonthEnd || account.role.isStill) return;
  bookOverdraftInterest(account, day, economy, texts);
  payInterest(account, day, economy, texts);
}

/** What an overdraft may still cost before there is a next chance to pay something in; minor units. */
export function costsAhead({ role, year, debtDays }: DepositYear, economy: Economy): number {
  if (economy.overdraftBasisPoints === 0) return overdraftFee(economy, year);
  return interestMinor(debtDays - role.floorMinor, economy.overdraftBasisPoints, 1);
}

/** Once a week in the red at most. */
function bookOverdraftFee(account: DepositYear, day: Day, economy: Economy, texts: DepositTexts): void {
  const fee = overdraftFee(economy, account.year);
  if (fee === 0 || day - account.lastFeeDay < DAYS_BETWEEN_FEES) return;
  account.lastFeeDay = day;
  account.book(SOURCE.fee, texts.overdraftFee, startOf(day) + FEE_AT, -fee);
}

/** For a day in the red, in whole units; 0 where it costs nothing. */
function overdraftFee(economy: Economy, year: number): number {
  return wholeFee(economy, year, economy.overdraftFeeMinor);
}

/** For a direct debit that found no money, likewise. */
export function returnedFee(economy: Economy, year: number): number {
  return wholeFee(economy, year, economy.returnedFeeMinor ?? economy.overdraftFeeMinor);
}

function wholeFee(economy: Economy, year: number, feeMinor: number): number {
  if (feeMinor === 0) return 0;
  return Math.max(100, Math.round(inYear(economy, year, feeMinor) / 100) * 100);
}

function bookOverdraftInterest(account: DepositYear, day: Day, economy: Economy, texts: DepositTexts): void {
  const owed = interestMinor(account.debtDays, economy.overdraftBasisPoints, 1);
  account.debtDays = 0;
  if (owed > 0) account.book(SOURCE.interest, texts.overdraftInterest, interestAt(day), -owed);
}

function payInterest(account: DepositYear, day: Day, economy: Economy, texts: DepositTexts): void {
  const everyMonths = { monthly: 1, quarterly: 3, yearly: 12 }[economy.savingsInterest];
  if (partsOf(day).month % everyMonths !== 0) return;
  const { interest, tax } = interestOn(account, account.balanceDays, economy);
  account.balanceDays = 0;
  if (interest <= 0) return;
  const at = interestAt(day);
  account.book(SOURCE.interest, texts.interest, at, interest);
  if (tax > 0) account.book(SOURCE.tax, texts.withholding, at + 1000, -tax);
}

/** What a sum of balance × days earns, and the tax kept back from it; minor units. */
export function interestOn(
  { role: { holding } }: DepositYear,
  balanceDays: number,
  economy: Economy,
): { readonly interest: number; readonly tax: number } {
  const rate = holding.account.aprBasisPoints ?? 0;
  const interest = interestMinor(balanceDays, rate, 1);
  return { interest, tax: economy.savingsUntaxed ? 0 : withheldMinor(economy, holding.seed, interest) };
}

function interestAt(day: Day): number {
  return startOf(day) + INTEREST_AT;
}
