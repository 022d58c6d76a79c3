import type { Instant } from "@sandbank/domain";
import type { Customer } from "@sandbank/world";
import { tinkMarkets } from "../../wire/index.ts";
import type { TinkApp } from "../apps/app.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkContext } from "../tink-context.ts";
import { openUser } from "../users/create-user.ts";
import { deleteUser } from "../users/delete-user.ts";
import type { TinkUser } from "../users/user.ts";
import { demoLife } from "./demo-life.ts";
import { type DemoMarket, demoMarketOf } from "./demo-market.ts";
import type { DemoScenario } from "./demo-scenarios.ts";

export interface WishedDemoUser {
  readonly app: TinkApp;
  readonly scenario: DemoScenario;
  readonly market: string;
  readonly locale: string;
  /** Default: `demo-{scenario}`, and `demo-{scenario}-2` where there is one. */
  readonly externalUserId?: string | undefined;
  /** Which of the people of the kind, from 1; default: the number in the external id. */
  readonly copy?: number | undefined;
}

export interface DemoUser {
  readonly user: TinkUser;
  /** Whose life it is. */
  readonly customer: Customer;
  readonly from: Instant;
  readonly transactions: number;
}

/**
 * A user with the accounts and the last thirteen months of somebody of a kind, ingested as through the Connector: what
 * the promises of that kind are holds for them too.
 * @throws TinkError 400 for a market or locale Tink does not know, 404 where nobody lives whose life could be shown
 * there, 409 where the application has such a user
 */
export async function createDemoUser(context: TinkContext, wished: WishedDemoUser): Promise<DemoUser> {
  const { app, scenario, market, locale } = wished;
  const home = demoMarketOf(market);
  if (!home)
    throw new TinkError(
      400,
      "user.invalid_market",
      `market "${market}" is none of Tink's; choose ${Object.keys(tinkMarkets).join(", ")}.`,
    );
  return context.store.inTurn(`demo users/${app.id}`, async () => {
    const free = await freeCopy(context, wished);
    const { customer, accounts } = personOf(context, home, scenario, wished.copy ?? free);
    const user = await openUser(context, app, {
      market,
      locale,
      externalUserId: wished.externalUserId ?? nameOf(scenario, free),
      retentionClass: "permanent",
    });
    const life = demoLife(context.world, accounts, home);
    try {
      await mustDo(context.ingested.open(user.id, life.accounts));
      for (const batch of life.batches) await mustDo(context.ingested.ingest(user.id, batch));
    } catch (error) {
      await deleteUser(context, user);
      throw error;
    }
    const transactions = life.batches
      .flatMap((batch) => batch.accounts)
      .reduce((sum, account) => sum + account.transactions.length, 0);
    return { user, customer, from: life.from, transactions };
  });
}

function nameOf(scenario: DemoScenario, copy: number): string {
  return copy === 1 ? `demo-${scenario}` : `demo-${scenario}-${copy}`;
}

/** The first copy whose name is nobody's. */
async function freeCopy(
  { users }: Pick<TinkContext, "users">,
  { app, scenario, externalUserId }: WishedDemoUser,
): Promise<number> {
  if (externalUserId !== undefined) return 1;
  let copy = 1;
  while (await users.byExternalId(app.id, nameOf(scenario, copy))) copy++;
  return copy;
}

function personOf(
  { world, banks }: Pick<TinkContext, "world" | "banks">,
  { country }: DemoMarket,
  scenario: DemoScenario,
  copy: number,
) {
  const bank = banks.find((each) => each.country === country);
  const customer = bank && world.findCustomer(`${scenario}.${copy}`, country);
  if (customer) return { customer, accounts: world.accounts({ bank: bank.id, customer: customer.number }) };
  const why = bank
    ? `there is no "${scenario}.${copy}"`
    : `no demo bank of ${country} is in this sandbox; start it with one`;
  throw new TinkError(404, "user.nobody_to_show", `Nobody's life can be shown: ${why}.`);
}

async function mustDo(work: ReturnType<TinkContext["ingested"]["open"]>): Promise<void> {
  const result = await work;
  if (!result.ok) throw new Error(`a demo user could not be filled: ${result.refusal.message}`);
}
