import { command } from "../cli/command.ts";
import { UsageError } from "../cli/usage-error.ts";
import { connectSandbox } from "../library/connect-sandbox.ts";
import { ControlError } from "../library/control-error.ts";
import { tableOf } from "../text/table.ts";

const SCENARIOS = ["high_saver", "overspender", "stable_income"] as const;
const SANDBOX = "http://localhost:4010";

/** `sandbank tink demo-user`: one call to the control plane of a sandbox that runs. */
export const tinkDemoUser = command({
  name: "tink demo-user",
  summary: "Fills a Tink user with a persona's accounts and thirteen months that end today.",
  operand: {
    value: "<kind>",
    choices: SCENARIOS,
    help: "who puts money aside, who spends too much, or whose pay never varies",
  },
  options: {
    market: { type: "string", value: "<code>", help: "any of Tink's, in its money; GB unless told" },
    locale: { type: "string", value: "<locale>", help: "en_US unless told" },
    "external-id": {
      type: "string",
      value: "<id>",
      help: "the application's own name for the user; demo-<kind> unless told",
    },
    client: { type: "string", value: "<id>", help: "whose user; the demo application's unless told" },
    url: { type: "string", value: "<url>", help: `of the sandbox; ${SANDBOX} unless told` },
    world: { type: "string", value: "<id>", help: "which of its worlds; the default one unless told" },
    json: { type: "boolean", help: "everything as JSON" },
  },
  run: async (values, { print, style, width }, word) => {
    const scenario = SCENARIOS.find((each) => each === word);
    if (!scenario) throw new UsageError(`say which: ${SCENARIOS.join(", ")}`);
    const { market, locale, client: clientId, "external-id": externalUserId, url = SANDBOX, world } = values;
    if (!URL.canParse(url)) throw new UsageError(`--url "${url}" is no URL such as ${SANDBOX}`);
    const bank = connectSandbox(url, { ...(world !== undefined && { world }) });
    const made = await bank.tink.demoUsers
      .create({
        scenario,
        ...(market !== undefined && { market: market.toUpperCase() }),
        ...(locale !== undefined && { locale }),
        ...(clientId !== undefined && { clientId }),
        ...(externalUserId !== undefined && { externalUserId }),
      })
      .catch((error: unknown) => {
        if (error instanceof ControlError || error instanceof TypeError) throw new UsageError(error.message);
        throw error;
      });
    if (values.json) {
      print(JSON.stringify(made, null, 2));
      return 0;
    }
    print(`${style.bold(made.externalUserId)}  ${made.userId}`);
    print(
      `${made.transactions} transactions in ${made.market} since ${made.from.slice(0, 10)}: ${made.username}\n`,
    );
    const columns = [
      { head: "Account", cell: (row: (typeof made.accounts)[number]) => row.externalId },
      { head: "Type", cell: (row: (typeof made.accounts)[number]) => row.type },
      {
        head: made.currency,
        align: "right" as const,
        cell: (row: (typeof made.accounts)[number]) => row.balance,
      },
    ];
    print(tableOf(made.accounts, columns, { width, style }));
    return 0;
  },
});
