import { readFileSync } from "node:fs";
import { fipSettings, USUAL_FIP } from "@sandbank/protocol-account-aggregator/fip-settings";
import { expect, test } from "vitest";
import { startSandbox } from "../../../testing/harness.ts";
import { controlOf } from "../../testing/control-of.ts";

const FIP = "/account-aggregator/fips/HDFC-FIP";

test("how a bank behaves is set in part, shown and put right, over REST and over tRPC", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  const usual = { status: 200, body: { id: "HDFC-FIP", bank: "hdfc", settings: USUAL_FIP } };
  expect(await rest("GET", FIP)).toMatchObject(usual);
  const set = await rest("PATCH", FIP, { data: "denied", readyAfterSeconds: 30 });
  const settings = { ...USUAL_FIP, data: "denied", readyAfterSeconds: 30 };
  expect(set).toMatchObject({ status: 200, body: { url: "http://localhost:4010/hdfc/fip", settings } });
  const twice = await trpc.accountAggregator.fips.set.mutate({ fip: "hdfc", dirt: ["numeric-amounts"] });
  expect(twice.settings).toEqual({ ...settings, dirt: ["numeric-amounts"] });
  const { fips } = await trpc.accountAggregator.fips.list.query();
  expect(fips.map(({ id, settings: { data } }) => [id, data])).toEqual([
    ["HDFC-FIP", "denied"],
    ["ICICI-FIP", "delivered"],
    ["SBI-FIP", "delivered"],
    ["AXIS-FIP", "delivered"],
    ["KOTAK-FIP", "delivered"],
  ]);
  expect(await rest("POST", `${FIP}/reset`)).toMatchObject(usual);
});

test("it is in a snapshot, of one world only, and what makes no sense is refused", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  await sandbox.worlds.create({ id: "blue" });
  await rest("PATCH", FIP, { linking: "DIRECT" });
  await trpc.worlds.fork.mutate({ world: "default", as: "copy" });
  const linkingIn = async (world: string) =>
    (await controlOf(sandbox, world).rest("GET", FIP)).body.settings.linking;
  expect([await linkingIn("/~copy"), await linkingIn("/~blue")]).toEqual(["DIRECT", "TOKEN"]);
  expect(await rest("PATCH", FIP, { data: "lost" })).toMatchObject({
    status: 400,
    body: { error: "invalid_request" },
  });
  expect(await rest("GET", "/account-aggregator/fips/nobody")).toMatchObject({
    status: 404,
    body: { error: "unknown_fip" },
  });
});

test("the table of docs/account-aggregator.md says what the settings are", () => {
  const text = readFileSync(new URL("../../../../../docs/account-aggregator.md", import.meta.url), "utf8");
  const rows = Object.entries(fipSettings.shape).map(([name, schema]) => {
    const usual = JSON.stringify(USUAL_FIP[fipSettings.keyof().parse(name)]);
    return `| \`${name}\` | \`${usual.replaceAll('"', "")}\` | ${schema.description} |`;
  });
  const [, written] = text.split("<!-- fip settings -->\n");
  expect(written?.trim()).toBe(["| Setting | Usual | Meaning |", "| --- | --- | --- |", ...rows].join("\n"));
});
