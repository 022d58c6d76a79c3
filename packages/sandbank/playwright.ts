import {
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from "@playwright/test";
import type { Bank, NewWorld } from "./library/bank.ts";
import { bankFixtures } from "./library/fixtures.ts";
import type { StartSandboxOptions } from "./library/start-sandbox.ts";

export interface BankFixtures {
  /** A world of this test's own: its people, clock, faults, webhooks and log are nobody else's. */
  readonly bank: Bank;
  /** How that world begins; `test.use({ worldOptions: { seed: 7 } })` says it for a file or a `describe`. */
  readonly worldOptions: NewWorld;
}

export interface BankWorkerFixtures {
  /** The sandbox all tests of this worker share. What is done to its own world they all see. */
  readonly workerBank: Bank;
}

type BankTest = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & BankFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & BankWorkerFixtures
>;

/**
 * Playwright's `test` with banks: `test("…", async ({ page, bank }) => { await page.goto(bank.url) })`. The sandbox
 * starts when the first test asks for it and ends with the worker.
 * @param options of the sandbox; every test's world begins with its seed and at its instant
 */
export function bankTest(options: StartSandboxOptions = {}): BankTest {
  const { forWorker, forTest } = bankFixtures(options);
  return base.extend<BankFixtures, BankWorkerFixtures>({
    worldOptions: [{}, { option: true }],
    workerBank: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its parameter
      async ({}, use) => forWorker(use),
      { scope: "worker" },
    ],
    bank: async ({ workerBank, worldOptions }, use) => forTest(workerBank, worldOptions, use),
  });
}

/** {@link bankTest} as it is: seed 42, the machine's time, a free port. */
export const test = bankTest();
export { expect } from "@playwright/test";
