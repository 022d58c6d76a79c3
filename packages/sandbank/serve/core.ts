import { command, type Options } from "../cli/command.ts";
import { settingsOf } from "./settings-of.ts";
import { untilEnded } from "./until-ended.ts";

const options = {
  port: {
    type: "string",
    value: "<number>",
    help: "where to listen; 0 takes a free one; 4000 unless told",
    setting: "PORT",
  },
  host: { type: "string", value: "<address>", help: "127.0.0.1 unless told", setting: "HOST" },
  sandbox: { type: "string", value: "<url>", help: "whose banks to connect to", setting: "SANDBOX_URL" },
  data: {
    type: "string",
    value: "<folder>",
    help: "of the embedded database; .sandbank/core unless told",
    setting: "DATA_DIR",
  },
  database: {
    type: "string",
    value: "<url>",
    help: "Postgres instead of the embedded database",
    setting: "DATABASE_URL",
  },
  json: { type: "boolean", help: "says that it is ready as one line of JSON" },
} as const satisfies Options;

/** `sandbank core`: the core and the portal alone. */
export const serveCoreCommand = command({
  name: "core",
  summary:
    "Runs the core and the portal alone, against a sandbox that runs already. Ctrl-C ends it. Options go before the environment variables of the same meaning.",
  options,
  async run(values, { print }) {
    const { serveCore } = await import("@sandbank/core/serve");
    const env = settingsOf(options, values, process.env);
    await serveCore(
      env,
      values.json ? ({ url, ready }) => print(JSON.stringify({ url, ...ready })) : undefined,
    );
    return untilEnded();
  },
});
