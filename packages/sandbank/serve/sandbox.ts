import { command, type Options } from "../cli/command.ts";
import { settingsOf } from "./settings-of.ts";
import { untilEnded } from "./until-ended.ts";

const options = {
  port: {
    type: "string",
    value: "<number>",
    help: "where to listen; 0 takes a free one; 4010 unless told",
    setting: "PORT",
  },
  host: { type: "string", value: "<address>", help: "127.0.0.1 unless told", setting: "HOST" },
  seed: { type: "string", value: "<number>", help: "another world; 42 unless told", setting: "SEED" },
  world: {
    type: "string",
    value: "<name>",
    multiple: true,
    help: "another world besides, under /~name; any number of them",
    setting: "WORLDS",
  },
  data: {
    type: "string",
    value: "<folder>",
    help: "keeps what happens in this folder, for one process; in memory unless told",
    setting: "DATA_DIR",
  },
  database: {
    type: "string",
    value: "<url>",
    help: "keeps what happens in Postgres, for any number of processes; pglite:<folder> embeds one",
    setting: "SANDBOX_DATABASE_URL",
  },
  scenario: {
    type: "string",
    value: "<file>",
    multiple: true,
    help: "exact people, accounts and transactions",
    setting: "SCENARIO",
  },
  token: {
    type: "string",
    value: "<secret>",
    help: "what callers of the control plane show; needed where --host is not this machine",
    setting: "SANDBOX_TOKEN",
  },
  tls: {
    type: "string",
    value: "<folder>",
    help: "answers over TLS with the certificate sandbank certs made there",
    setting: "TLS_DIR",
  },
  "public-url": { type: "string", value: "<url>", help: "where browsers reach it", setting: "PUBLIC_URL" },
  json: { type: "boolean", help: "says that it is ready as one line of JSON" },
} as const satisfies Options;

/** `sandbank sandbox`: the banks alone. */
export const serveSandboxCommand = command({
  name: "sandbox",
  summary:
    "Runs the banks alone, to point an application of your own at. Ctrl-C ends it. Options go before the environment variables of the same meaning.",
  options,
  async run(values, { print }) {
    const { serveSandbox } = await import("@sandbank/sandbox/serve");
    const env = { ...settingsOf(options, values, process.env), ...keptIn(values) };
    await serveSandbox(env, values.json ? ({ url }) => print(JSON.stringify({ url })) : undefined);
    return untilEnded();
  },
});

/** What is said here goes before every setting of the environment of the same purpose. */
function keptIn({ data, database }: { readonly data?: string; readonly database?: string }) {
  if (data === undefined && database === undefined) return {};
  return { DATA_FILE: "", DATA_DIR: data ?? "", SANDBOX_DATABASE_URL: database ?? "" };
}
