import type { CurrencyCode } from "@sandbank/domain";
import type { Position } from "@sandbank/world";
import type { Holding, InvestmentAccount } from "../../wire/index.ts";
import type { TinkContext } from "../tink-context.ts";
import { financialInstitutionId } from "./financial-institution-id.ts";
import { ibanOf, integerAmountOf } from "./map-account.ts";
import { mapParties } from "./map-parties.ts";
import type { BankSource, TinkAccount } from "./tink-account.ts";
import { toWireInstant } from "./wire-time.ts";

type Context = Pick<TinkContext, "world">;

const KINDS = ["bond", "equity", "fund"] as const;

/** A brokerage or pension account with the cash on it and what everything it holds is worth together. */
export function mapInvestment(context: Context, investment: TinkAccount<BankSource>): InvestmentAccount {
  const { id, source, changes } = investment;
  const { account, seenAt } = source;
  const { currency, type, numbers } = account;
  const cash = { amount: integerAmountOf(context.world.balance(account, seenAt).ledgerMinor, currency) };
  const positions = context.world.positions(account, seenAt);
  const worth = (kind?: string) =>
    positions
      .filter((position) => kind === undefined || position.kind === kind)
      .reduce((sum, { valueMinor }) => sum + valueMinor, 0);
  const total = integerAmountOf(worth(), currency);
  const iban = ibanOf(numbers);
  return {
    id,
    accountName: changes.name ?? account.name,
    balances: { available: cash, booked: cash },
    dates: { lastRefreshed: toWireInstant(seenAt) },
    financialInstitutionId: financialInstitutionId({ id: account.bank }),
    financialProduct: productOf(context, source),
    holdingValue: {
      ...(type === "pension"
        ? { pensionPlan: total }
        : Object.fromEntries(
            KINDS.filter((kind) => positions.some((position) => position.kind === kind)).map((kind) => [
              kind,
              integerAmountOf(worth(kind), currency),
            ]),
          )),
      total,
    },
    identifiers: { accountNumber: numbers.accountNumber, ...(iban && { iban }) },
    parties: mapParties(context, investment),
  };
}

/** Documented for Sweden and Spain; elsewhere the same form with the country's own code. */
function productOf({ world }: Context, { account }: BankSource): string {
  const country = world.banks.find(({ id }) => id === account.bank)?.country ?? "";
  if (account.type === "pension") return `${country}_PENSION`;
  return country === "SE" ? "SE_ISK" : `${country}_INVESTMENT`;
}

/** One security an account holds. */
export function mapHolding(
  accountId: string,
  { type, currency }: Pick<BankSource["account"], "type" | "currency">,
  position: Position,
): Holding {
  const { name, symbol, isin, kind, valueMinor, costMinor } = position;
  return {
    accountId,
    averageAcquisitionPrice: averagePrice(position, currency),
    financialInstrument: {
      identifiers: isin === null ? {} : { isin },
      name,
      nativeIsoCurrencyCode: currency,
      tickerSymbol: symbol,
      type: type === "pension" ? "PENSION_PLAN" : kind.toUpperCase(),
    },
    ...(costMinor > 0 && { holdingPercentageReturn: ratioOf(valueMinor - costMinor, costMinor) }),
    holdingReturn: integerAmountOf(valueMinor - costMinor, currency),
    holdingValue: integerAmountOf(valueMinor, currency),
    quantity: quantityOf(position),
  };
}

/** Units as a number, by their decimal text. */
function quantityOf({ unitsScaled, unitDigits }: Position): number {
  return Number(`${unitsScaled}e-${unitDigits}`);
}

/** What one unit cost on average, rounded half up to the minor unit. */
function averagePrice({ costMinor, unitsScaled, unitDigits }: Position, currency: CurrencyCode) {
  const units = BigInt(unitsScaled);
  if (units === 0n) return integerAmountOf(0, currency);
  const minor = (2n * BigInt(costMinor) * 10n ** BigInt(unitDigits) + units) / (2n * units);
  return integerAmountOf(Number(minor), currency);
}

/** To four decimals; 6 % is 0.06. */
function ratioOf(part: number, whole: number): number {
  return Number((part / whole).toFixed(4));
}
