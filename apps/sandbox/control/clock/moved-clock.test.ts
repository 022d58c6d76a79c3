// A clock that is moved by hand, and the webhooks that wait for it.
import { DAY_MS, systemClock } from "@sandbank/domain";
import { expect, test } from "vitest";
import { advance } from "../../agenda/advance.ts";
import type { SendWebhook } from "../../webhooks/send.ts";
import { startTold } from "../../webhooks/testing/told-sandbox.ts";
import { moveClock } from "../../worlds/move-clock.ts";
import { controlOf } from "../testing/control-of.ts";

const answered = (status: number) => ({ status, headers: {}, body: "" });

/** A webhook failed once and is due again in 30 seconds, on a machine whose clock runs. */
async function startWaiting() {
  const answers = [500, 200];
  const sendWebhook: SendWebhook = async () => answered(answers.shift() ?? 200);
  const { sandbox, hosted, subscribe, revoke } = await startTold({ clock: systemClock, sendWebhook });
  await subscribe("CONSENT_REVOKED", "CONSENT");
  await revoke();
  const first = await hosted.webhooks.next();
  await hosted.agenda.settle();
  return { hosted, clock: controlOf(sandbox).trpc.clock, due: first.at + 30_000 };
}

const moves: readonly [
  string,
  (clock: Awaited<ReturnType<typeof startWaiting>>["clock"], due: number) => Promise<unknown>,
][] = [
  ["set beyond it", (clock, due) => clock.set.mutate({ to: iso(due + 1000) })],
  ["frozen beyond it", (clock, due) => clock.freeze.mutate({ at: iso(due + 1000) })],
  ["scaled so that it is near", (clock) => clock.scale.mutate({ rate: 100_000 })],
  [
    "resumed just before it",
    async (clock, due) => {
      await clock.freeze.mutate({ at: iso(due - 20) });
      await clock.resume.mutate();
    },
  ],
];
const iso = (at: number) => new Date(at).toISOString();

test.each(moves)("a retry goes out at once when the clock is %s", async (_how, move) => {
  const { hosted, clock, due } = await startWaiting();
  await move(clock, due);
  const second = await hosted.webhooks.next();
  expect(second.attempt).toBe(2);
  expect(second.at).toBeGreaterThanOrEqual(due);
});

test("a clock that is set back waits until the retry's time has come again", async () => {
  const { hosted, clock, due } = await startWaiting();
  await clock.freeze.mutate({ at: iso(due - DAY_MS) });
  await hosted.agenda.settle();
  expect(await hosted.webhooks.nextDue()).toBe(due);
  await clock.freeze.mutate({ at: iso(due) });
  expect((await hosted.webhooks.next()).at).toBe(due);
});

test("what lies in a jump is not told of, even where a webhook was on its way", async () => {
  let answer = () => {};
  let onItsWay = () => {};
  const sent = new Promise<void>((resolve) => {
    onItsWay = resolve;
  });
  const types: string[] = [];
  const { sandbox, hosted, subscribe, connectAgain, clock } = await startTold({
    sendWebhook: ({ body }) => {
      types.push(JSON.parse(body).type);
      onItsWay();
      return new Promise((resolve) => {
        answer = () => resolve(answered(200));
      });
    },
  });
  await subscribe("CONSENT_GRANTED", "CONSENT");
  await subscribe("BALANCE", "NEW_DATA");
  await connectAgain();
  await sent;
  await controlOf(sandbox).trpc.clock.set.mutate({ to: iso(clock.now() + 20 * DAY_MS) });
  answer();
  await hosted.agenda.settle();
  expect(types).toEqual(["CONSENT_GRANTED"]);
});

test("a receiver that moves the clock from within a webhook of an advance is refused at once, and may do so after", async () => {
  const refusals: unknown[] = [];
  const { sandbox, hosted, subscribe, revoke, clock } = await startTold({
    sendWebhook: async () => {
      if (!isAdvancing) return answered(500);
      refusals.push(await rest("POST", "/clock/advance", { by: "P1D" }));
      refusals.push(await rest("POST", "/clock/set", { to: "2027-01-01" }));
      return answered(200);
    },
  });
  let isAdvancing = false;
  const { rest } = controlOf(sandbox);
  await subscribe("CONSENT_REVOKED", "CONSENT");
  await revoke();
  await hosted.agenda.settle();
  isAdvancing = true;
  const advanced = await rest("POST", "/clock/advance", { by: "PT1H" });
  const conflict = {
    status: 409,
    body: { error: "clock_is_advancing", message: expect.stringContaining("Answer the webhook first") },
  };
  expect(refusals).toMatchObject([conflict, conflict]);
  expect(advanced.body.happened).toMatchObject([{ kind: "webhook.attempted", state: "delivered" }]);
  expect(hosted.clock.now()).toBe(clock.now() + 3_600_000);
  expect((await rest("POST", "/clock/advance", { by: "P1D" })).status).toBe(200);
});

test("who sets the clock while it is advanced is heard after", async () => {
  const { hosted, clock } = await startTold();
  const to = clock.now() + 100 * DAY_MS;
  const advancing = advance(hosted, clock.now() + 30 * DAY_MS);
  await Promise.all([advancing, moveClock(hosted, (moved) => moved.set(to))]);
  expect(hosted.clock.now()).toBe(to);
});
