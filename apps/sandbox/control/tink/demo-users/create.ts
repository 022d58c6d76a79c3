import { toDecimal, toIso } from "@sandbank/domain";
import { demoScenario } from "@sandbank/protocol-tink/demo-scenarios";
import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { z } from "zod";
import { instantOutput } from "../../instant.ts";
import { procedure } from "../../trpc.ts";
import { findApp } from "./find-app.ts";
import { refuseAsTink } from "./refuse-as-tink.ts";

const demoUserView = z
  .object({
    userId: z.string(),
    externalUserId: z.string(),
    clientId: z.string().describe("Of the application whose user it is."),
    scenario: demoScenario,
    username: z.string().describe("Whose life it is; signs in with it at the demo bank too."),
    market: z.string(),
    locale: z.string(),
    currency: z.string(),
    accounts: z.array(
      z.object({
        id: z.string(),
        externalId: z.string(),
        name: z.string(),
        type: z.string(),
        balance: z.string().describe("Decimal; what is owed is negative."),
      }),
    ),
    transactions: z.int().describe("Of all accounts together."),
    from: instantOutput.describe("Since when; the last is of now."),
  })
  .meta({ id: "TinkDemoUser" });

export const create = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/tink/demo-users",
      status: 201,
      summary: "Get a Tink user with accounts and thirteen months of transactions",
      description:
        "Of somebody who saves, overspends or has a steady income, ending now, in the market's currency, as if an " +
        "application had ingested them through the Connector.",
    },
  })
  .input(
    z.strictObject({
      scenario: demoScenario,
      market: z.string().default("GB").describe("ISO 3166-1, any of Tink's."),
      locale: z.string().default("en_US"),
      externalUserId: z
        .string()
        .min(1)
        .max(256)
        .optional()
        .describe("`demo-{scenario}`, then `demo-{scenario}-2`, unless told."),
      copy: z
        .int()
        .min(1)
        .optional()
        .describe("Which of the people of the kind; the number in the external id unless told."),
      clientId: z
        .string()
        .default(TINK_DEMO_APP.clientId)
        .describe("Whose user it becomes; the demo application's unless told."),
    }),
  )
  .output(demoUserView)
  .mutation(async ({ ctx: { hosted }, input: { clientId, ...wished } }) => {
    const { context } = await hosted.tink();
    const app = await findApp(context, clientId);
    const { createDemoUser } = await import("@sandbank/protocol-tink/demo");
    const made = await refuseAsTink(() => createDemoUser(context, { ...wished, app }));
    const { user, customer, from, transactions } = made;
    const accounts = await context.ingested.accountsOf(user.id);
    return {
      userId: user.id,
      externalUserId: user.externalUserId ?? "",
      clientId,
      scenario: wished.scenario,
      username: customer.username,
      market: user.market,
      locale: user.locale,
      currency: user.profile.currency,
      accounts: accounts.map(({ id, externalId, name, type, balanceMinor, currency }) => ({
        id,
        externalId,
        name,
        type,
        balance: toDecimal(balanceMinor, currency),
      })),
      transactions,
      from: toIso(from),
    };
  });
