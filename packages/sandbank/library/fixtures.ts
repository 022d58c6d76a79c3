import type { Bank, NewWorld } from "./bank.ts";
import { type StartSandboxOptions, startSandbox } from "./start-sandbox.ts";

type Use = (bank: Bank) => Promise<void>;

/** What the fixtures of every test runner do: a sandbox for the worker, in it a world for each test. */
export function bankFixtures(options: StartSandboxOptions) {
  const { at } = options;
  const during = async (bank: Bank, use: Use) => {
    await use(bank);
    await bank.close();
  };
  return {
    forWorker: async (use: Use) => during(await startSandbox(options), use),
    forTest: async (workerBank: Bank, world: NewWorld, use: Use) =>
      during(await workerBank.createWorld({ ...(at !== undefined && { at }), ...world }), use),
  };
}
