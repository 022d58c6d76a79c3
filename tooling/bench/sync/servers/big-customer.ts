import { DAY_MS, type Instant, systemClock, toIso } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { resolveScenario } from "@sandbank/scenario";
import type { Scenario } from "@sandbank/world";

/** Signs in at Chase with the password of everybody. */
export const BIG_CUSTOMER = { username: "big", password: "sandbank" };
export const BANK = "chase";
export const ACCOUNTS = 4;
export const TRANSACTIONS = 100_000;
/** How far back they go. */
export const DAYS = 700;

const MERCHANTS = [
  ["WHOLEFDS MKT #1042", "Whole Foods", "5411", "Portland", "OR"],
  ["SQ *BLUE BOTTLE COFFEE", "Blue Bottle Coffee", "5814", "San Francisco", "CA"],
  ["SHELL OIL 5744421", "Shell", "5541", "Seattle", "WA"],
  ["AMZN MKTP US*2T4", "Amazon", "5942", "Seattle", "WA"],
  ["UBER TRIP HELP.UBER.COM", "Uber", "4121", "San Francisco", "CA"],
  ["CVS/PHARMACY #08821", "CVS Pharmacy", "5912", "Boston", "MA"],
  ["NETFLIX.COM", "Netflix", "4899", "Los Gatos", "CA"],
] as const;

/** One person with a hundred thousand transactions in four accounts; every other one was held before it posted. */
export function bigCustomer(): Scenario {
  const anchor = systemClock.now();
  const perAccount = TRANSACTIONS / ACCOUNTS;
  const made = (n: number): Instant => anchor - DAY_MS - Math.floor(((DAYS - 4) * DAY_MS * n) / perAccount);
  const accounts = Array.from({ length: ACCOUNTS }, (_, a) => ({
    key: `account-${a}`,
    bank: BANK,
    product: "total-checking",
    openedOn: "-3y",
    openingBalance: "1000000.00",
    transactions: Array.from({ length: perAccount }, (_, n) => {
      const [descriptor, merchant, mcc, city, region] = MERCHANTS[n % MERCHANTS.length] ?? MERCHANTS[0];
      const at = made(n);
      return {
        ...(n % 2 ? { date: toIso(at) } : { authorized: toIso(at - DAY_MS), posted: toIso(at) }),
        amount: `-${5 + (n % 190)}.${String(n % 100).padStart(2, "0")}`,
        description: `${descriptor} ${n}`,
        merchant,
        mcc,
        location: { city, region },
      };
    }),
  }));
  const result = resolveScenario(
    {
      people: [
        {
          username: BIG_CUSTOMER.username,
          name: "Bea Ig",
          email: "big@example.com",
          birthDate: "1980-01-01",
          accounts,
        },
      ],
    },
    { anchor, banks: institutions },
  );
  if (!result.ok)
    throw new Error(`the big customer is refused: ${JSON.stringify(result.problems.slice(0, 3))}`);
  return result.scenario;
}
