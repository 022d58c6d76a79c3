import { expect, test } from "vitest";
import { startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

const START = "2026-03-10T15:00:00.000Z";

test("the clock of a world stands, jumps, passes time and runs again, over REST and over tRPC", async () => {
  const { sandbox, clock: machine } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  expect((await rest("GET", "/clock")).body).toEqual({ now: START, rate: 1, frozen: false });

  expect((await rest("POST", "/clock/freeze")).body).toMatchObject({ now: START, frozen: true });
  machine.advance(60_000);
  expect(await trpc.clock.show.query()).toMatchObject({ now: START, frozen: true });

  const advanced = await rest("POST", "/clock/advance", { by: "P1M" });
  expect(advanced.body).toMatchObject({ from: START, now: "2026-04-10T15:00:00.000Z", frozen: true });
  expect(await trpc.clock.advance.mutate({ by: "PT30S" })).toMatchObject({ now: "2026-04-10T15:00:30.000Z" });

  expect((await rest("POST", "/clock/set", { to: "2026-02-01" })).body.now).toBe("2026-02-01T00:00:00.000Z");
  expect((await rest("POST", "/clock/scale", { rate: 60 })).body.rate).toBe(60);
  machine.advance(1000);
  expect((await trpc.clock.resume.mutate()).now).toBe("2026-02-01T00:01:00.000Z");
  machine.advance(1000);
  expect((await rest("GET", "/clock")).body).toEqual({
    now: "2026-02-01T00:01:01.000Z",
    rate: 1,
    frozen: false,
  });
  const again = await trpc.clock.freeze.mutate({ at: "2027-01-01T00:00:00+05:30" });
  expect(again.now).toBe("2026-12-31T18:30:00.000Z");
  const scaled = await trpc.clock.scale.mutate({ rate: 0 });
  expect(scaled.frozen).toBe(true);
  expect((await trpc.clock.set.mutate({ to: "2027-01-02" })).now).toBe("2027-01-02T00:00:00.000Z");
});

test("two that let time pass at once both count", async () => {
  const { sandbox } = await startSandbox();
  const { rest } = controlOf(sandbox);
  await rest("POST", "/clock/freeze");
  const by = (duration: string) => rest("POST", "/clock/advance", { by: duration });
  const [first, second] = await Promise.all([by("P1D"), by("P2D")]);
  expect([first.body.from, first.body.now]).toEqual([START, "2026-03-11T15:00:00.000Z"]);
  expect([second.body.from, second.body.now]).toEqual([first.body.now, "2026-03-13T15:00:00.000Z"]);
});

test("the path says which world's clock is meant, and no other moves", async () => {
  const { sandbox } = await startSandbox();
  await sandbox.worlds.create({ id: "blue", seed: 7 });
  const blue = controlOf(sandbox, "/~blue");
  await blue.rest("POST", "/clock/advance", { by: "P1D" });
  expect((await blue.trpc.clock.show.query()).now).toBe("2026-03-11T15:00:00.000Z");
  expect((await controlOf(sandbox).rest("GET", "/clock")).body.now).toBe(START);
});

test("a clock is told what is wrong with the time it was given, and stays where it is", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  const refusals = [
    await rest("POST", "/clock/advance", { by: "1 day" }),
    await rest("POST", "/clock/advance", { by: "P900000Y" }),
    await rest("POST", "/clock/set", { to: "yesterday" }),
    await rest("POST", "/clock/scale", { rate: -1 }),
    await rest("POST", "/clock/freeze", { when: "2026-01-01" }),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  expect(refusals.map(({ body }) => body.message)).toEqual([
    "by (body): has to be an ISO 8601 duration such as P1D, P3M or PT90S",
    "P900000Y leads beyond what a date can be",
    "to (body): has to be an ISO 8601 instant such as 2026-03-10T15:00:00Z, or a date",
    expect.stringContaining("rate (body)"),
    "when (body): is not known here; known are at",
  ]);
  await expect(trpc.clock.set.mutate({ to: "yesterday" })).rejects.toMatchObject({
    data: { error: "invalid_request", httpStatus: 400 },
  });
  expect((await rest("GET", "/clock")).body.now).toBe(START);
});
