import { z } from "zod";
import { balanceInterval } from "../balances/dates.ts";
import { decimal } from "./amount.ts";
import { instant } from "./instant.ts";

const exact = z
  .boolean()
  .describe(
    "False where prices move it, or what posted does not explain the difference of the reports around it",
  );
const date = z.string().describe("Calendar date in UTC, `YYYY-MM-DD`");
const at = instant.describe("The instant it was the balance at");

const balancePoint = z
  .object({
    date,
    at,
    balance: decimal.describe("Exact decimal; on a liability positive is owed"),
    available: decimal
      .nullable()
      .describe("As the provider gave it; null where it gave none or the point is derived"),
    source: z
      .enum(["reported", "derived"])
      .describe(
        "Reported by the provider that day, or derived from the nearest report and what posted in between",
      ),
    exact,
  })
  .meta({ id: "BalancePoint" });

const period = { from: date, to: date, interval: balanceInterval };

export const balanceHistoryView = z
  .object({
    accountId: z.uuid(),
    currency: z.string().describe("ISO 4217"),
    liability: z.boolean().describe("True where a balance is owed"),
    ...period,
    knownSince: date.nullable().describe("From then on every posted transaction is known; null when none is"),
    points: z.array(balancePoint),
  })
  .meta({ id: "BalanceHistory" });

export const netWorthView = z
  .object({
    ...period,
    currencies: z.array(
      z.object({
        currency: z.string().describe("ISO 4217"),
        points: z.array(
          z.object({
            date,
            at,
            assets: decimal,
            liabilities: decimal.describe("Positive is owed"),
            net: decimal,
            accounts: z.int().describe("How many are in the sums"),
            complete: z
              .boolean()
              .describe("False where accounts are left out because too little is known that far back"),
            exact,
          }),
        ),
      }),
    ),
  })
  .meta({ id: "NetWorth" });
