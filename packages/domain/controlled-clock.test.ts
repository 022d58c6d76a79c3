import { expect, test } from "vitest";
import { controlledClock, fixedClock } from "./index.ts";

const NOON = Date.UTC(2026, 2, 1, 12);

function setup() {
  const machine = fixedClock(NOON);
  return { machine, clock: controlledClock(machine) };
}

test("a controlled clock goes with the machine's until it is told otherwise", () => {
  const { machine, clock } = setup();
  machine.advance(5000);
  expect(clock.now()).toBe(NOON + 5000);
});

test("frozen it stands still, set and advanced it goes on as before", () => {
  const { machine, clock } = setup();
  clock.freeze();
  machine.advance(5000);
  expect(clock.now()).toBe(NOON);
  clock.advance(-1000);
  machine.advance(5000);
  expect(clock.now()).toBe(NOON - 1000);
  clock.resume();
  clock.set("2030-01-01");
  machine.advance(7);
  expect(clock.now()).toBe(Date.UTC(2030, 0, 1) + 7);
});

test("it runs as many times as fast as it is told, without a jump", () => {
  const { machine, clock } = setup();
  clock.scale(60);
  machine.advance(1000);
  expect(clock.now()).toBe(NOON + 60_000);
  clock.scale(0.5);
  machine.advance(1000);
  expect(clock.now()).toBe(NOON + 60_500);
});

test("what was kept of it goes on after a restart as if there had been none", () => {
  const { machine, clock } = setup();
  clock.advance(1000);
  const later = controlledClock(machine, JSON.parse(JSON.stringify(clock.state)));
  machine.advance(500);
  expect(later.now()).toBe(clock.now());
});

test("what is no time is refused and changes nothing", () => {
  const { clock } = setup();
  expect(() => clock.set("tomorrow")).toThrow('"tomorrow" is not an ISO 8601 date');
  expect(() => clock.advance(Number.NaN)).toThrow("a number of milliseconds, not NaN");
  expect(() => clock.scale(-1)).toThrow("0 or more, not -1");
  expect(clock.now()).toBe(NOON);
});
