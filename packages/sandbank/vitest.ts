import { test as base, type TestAPI } from "vitest";
import type { Bank, NewWorld } from "./library/bank.ts";
import { bankFixtures } from "./library/fixtures.ts";
import type { StartSandboxOptions } from "./library/start-sandbox.ts";

export interface BankFixtures {
  /** A world of this test's own: its people, clock, faults, webhooks and log are nobody else's. */
  readonly bank: Bank;
  /** How that world begins; `test.override({ worldOptions: { seed: 7 } })` says it for a file or a `describe`. */
  readonly worldOptions: NewWorld;
  /** The sandbox all tests of this worker share. What is done to its own world they all see. */
  readonly workerBank: Bank;
}

/**
 * Vitest's `test` with banks: `test("…", async ({ bank }) => { … })`. The sandbox starts when the first test asks
 * for it and ends with the worker.
 * @param options of the sandbox; every test's world begins with its seed and at its instant
 */
export function bankTest(options: StartSandboxOptions = {}): TestAPI<BankFixtures> {
  const { forWorker, forTest } = bankFixtures(options);
  return base.extend<BankFixtures>({
    worldOptions: {},
    workerBank: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its parameter
      async ({}, use) => forWorker(use),
      { scope: "worker" },
    ],
    bank: async ({ workerBank, worldOptions }, use) => forTest(workerBank, worldOptions, use),
  });
}

/** {@link bankTest} as it is: seed 42, the machine's time, a free port. */
export const test = bankTest();
