import { expect, test } from "vitest";
import { ORIGIN, startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

const AVAILABILITY = "/chase/fdx/v6/availability";

test("faults are made, listed with how often they struck, and put right, over REST and over tRPC", async () => {
  const { sandbox, send } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  const made = await rest("POST", "/faults", { preset: "bank_down", match: { institution: "chase" } });
  expect(made).toMatchObject({
    status: 201,
    body: { id: "fault-1", preset: "bank_down", fired: 0, until: null },
  });
  expect((await send(ORIGIN + AVAILABILITY)).status).toBe(503);
  expect((await trpc.faults.list.query()).faults).toMatchObject([{ id: "fault-1", seen: 1, fired: 1 }]);
  expect((await rest("DELETE", "/faults/fault-1")).status).toBe(204);
  expect((await send(ORIGIN + AVAILABILITY)).status).toBe(200);
  const until = await trpc.faults.add.mutate({ effect: { type: "hang" }, until: "2026-03-10T14:00:00Z" });
  expect(until).toMatchObject({ id: "fault-2", until: "2026-03-10T14:00:00.000Z", effect: { at: "before" } });
  expect((await rest("DELETE", "/faults")).status).toBe(204);
  expect((await rest("GET", "/faults")).body).toEqual({ faults: [] });
});

test("presets are listed with what they do", async () => {
  const { sandbox } = await startSandbox();
  const { body } = await controlOf(sandbox).rest("GET", "/faults/presets");
  expect(body.presets).toContainEqual({
    name: "broken_pagination",
    description: expect.any(String),
    match: { surface: "data" },
    effect: { type: "duplicate_page" },
    times: null,
  });
});

test("what cannot be is refused with the field and what is allowed", async () => {
  const { sandbox } = await startSandbox();
  const { rest } = controlOf(sandbox);
  const wrong = await rest("POST", "/faults", { effect: { type: "status", status: 99 } });
  expect(wrong).toMatchObject({ status: 400, body: { error: "invalid_request" } });
  expect(JSON.stringify(wrong.body)).toContain("must be a whole number from 400 to 599");
  const unknown = await rest("POST", "/faults", { preset: "slow", match: { institution: "nobank" } });
  expect(unknown).toMatchObject({
    status: 400,
    body: { error: "fault_invalid", message: /must be one of .*amex/ },
  });
  await rest("POST", "/faults", { id: "mine", preset: "slow" });
  const twice = await rest("POST", "/faults", { id: "mine", preset: "slow" });
  expect(twice).toMatchObject({ status: 409, body: { error: "fault_exists" } });
  expect(await rest("DELETE", "/faults/yours")).toMatchObject({
    status: 404,
    body: { error: "unknown_fault" },
  });
});

test("the path says in which world something goes wrong", async () => {
  const { sandbox, send } = await startSandbox();
  await sandbox.worlds.create({ id: "blue" });
  await controlOf(sandbox, "/~blue").rest("POST", "/faults", { preset: "bank_down" });
  expect((await send(`${ORIGIN}/~blue${AVAILABILITY}`)).status).toBe(503);
  expect((await send(ORIGIN + AVAILABILITY)).status).toBe(200);
});
