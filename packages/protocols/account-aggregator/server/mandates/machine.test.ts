import { expect, test } from "vitest";
import { type MandateStatus, mandateStatus } from "../../wire/mandates/index.ts";
import { type MandateVerb, stateAfter } from "./machine.ts";
import { MandateRefusal } from "./refusal.ts";
import { type MandateFixture, mandateFixture, monthly } from "./testing/fixture-mandates.ts";

/** What each verb leads to in each state; null is refused. */
const TABLE: readonly (readonly [MandateVerb, Readonly<Record<MandateStatus, MandateStatus | null>>])[] = [
  row("approve", "live", null, null),
  row("reject", "rejected", null, null),
  row("expire", "rejected", null, null),
  row("pause", null, "paused", null),
  row("unpause", null, null, "live"),
  row("revoke", null, "revoked", "revoked"),
  row("complete", null, "completed", "completed"),
];

function row(
  verb: MandateVerb,
  pending: MandateStatus | null,
  live: MandateStatus | null,
  paused: MandateStatus | null,
): (typeof TABLE)[number] {
  return [verb, { pending, live, paused, revoked: null, rejected: null, completed: null }];
}

/** Brings a mandate into a state as people and time would. */
const INTO: Readonly<Record<MandateStatus, (fixture: MandateFixture) => Promise<string>>> = {
  pending: async ({ create }) => (await create({ expireAfter: 60 })).id,
  live: async ({ live }) => (await live()).id,
  paused: async ({ live, desk }) => (await desk.pause((await live()).id)).id,
  revoked: async ({ live, desk }) => (await desk.revoke((await live()).id)).id,
  rejected: async ({ create, desk }) => (await desk.reject((await create()).id)).id,
  completed: async ({ live, clock }) => {
    const { id } = await live({ endDate: "02012026" });
    clock.set("2026-01-03T00:00:00Z");
    return id;
  },
};

/** How the payer does it, where a payer can. */
const BY_PAYER: Partial<
  Record<MandateVerb, (fixture: MandateFixture, id: string) => Promise<{ status: string }>>
> = {
  approve: ({ desk }, mandateId) => desk.approve({ mandateId }),
  reject: ({ desk }, id) => desk.reject(id),
  pause: ({ desk }, id) => desk.pause(id),
  unpause: ({ desk }, id) => desk.unpause(id),
  revoke: ({ desk }, id) => desk.revoke(id),
};

test("the state machine is this table", () => {
  for (const [verb, after] of TABLE) {
    for (const status of mandateStatus.options) expect(stateAfter(status, verb) ?? null).toBe(after[status]);
  }
});

test("whatever a payer does in any state leads where the table says, or is refused and changes nothing", async () => {
  const fixture = await mandateFixture();
  for (const status of mandateStatus.options) {
    for (const [verb, after] of TABLE) {
      const act = BY_PAYER[verb];
      if (!act) continue;
      fixture.clock.set("2026-01-01T06:00:00Z");
      const id = await INTO[status](fixture);
      const said = [status, verb];
      expect([...said, (await fixture.get(id)).status]).toEqual([...said, status]);
      const before = fixture.told.length;
      if (after[status] === null) {
        await expect(act(fixture, id)).rejects.toThrow(MandateRefusal);
        expect(fixture.told.length).toBe(before);
      } else {
        await act(fixture, id);
      }
      expect([...said, (await fixture.get(id)).status]).toEqual([...said, after[status] ?? status]);
    }
  }
});

test("nothing but a live mandate is notified of, debited or changed", async () => {
  const fixture = await mandateFixture();
  const umn = "0".repeat(32);
  const requests = [
    ["POST", "notify", { umn, amount: 100, sequenceNumber: 1, executionDate: "05022026" }],
    ["POST", "execute", { umn, amount: 100, sequenceNumber: 1 }],
    ["PUT", "modify", { amountLimit: 100 }],
  ] as const;
  for (const status of mandateStatus.options.filter((each) => each !== "live")) {
    fixture.clock.set("2026-01-01T06:00:00Z");
    const id = await INTO[status](fixture);
    for (const [method, verb, body] of requests) {
      expect(await fixture.ask(method, `/${id}/${verb}`, body)).toMatchObject({
        status: 400,
        body: { code: `mandate-${status}` },
      });
    }
  }
});

test("only the merchant revokes what was made not to be revoked by the payer, and only once only may it be", async () => {
  const { live, desk, ask, get, vpa } = await mandateFixture();
  const { id } = await live({ frequency: "one time", recurrenceValue: 0, customerRevocable: false });
  await expect(desk.revoke(id)).rejects.toThrow(/only the merchant/);
  await ask("PUT", `/${id}/revoke`, {});
  expect((await get(id)).status).toBe("revoked");
  const body = { ...monthly, customerVpa: vpa, customerRevocable: false };
  expect(await ask("POST", "", body)).toMatchObject({ status: 400, body: { code: "bad-request" } });
});
