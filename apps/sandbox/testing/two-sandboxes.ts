// Two sandboxes on one Postgres that share nothing else, as two processes would.
import { fixedClock } from "@sandbank/domain";
import { createStoreDatabase } from "@sandbank/store/testing";
import { createSandbox, type SandboxOptions } from "../app.ts";
import { controlOf } from "../control/testing/control-of.ts";
import { PASSWORD } from "../credentials.ts";
import { openStore } from "../open-store.ts";
import { ORIGIN, personAt } from "./harness.ts";

export async function startTwo(options: SandboxOptions = {}) {
  const { url, drop } = await createStoreDatabase();
  const clock = fixedClock("2026-03-10T15:00:00Z");
  const failures: unknown[] = [];
  const start = async () => {
    const store = await openStore({ database: url }, clock);
    return createSandbox({ clock, store, onServerError: (error) => failures.push(error), ...options });
  };
  const [one, two] = [await start(), await start()];
  let asked = 0;
  /** Every request goes to the one that did not get the last. */
  const inTurns: typeof fetch = (input, init) =>
    (asked++ % 2 === 0 ? one : two).fetch(new Request(input, init));
  const user = { username: one.world.customer(1).username, password: PASSWORD };
  return {
    one,
    two,
    url,
    clock,
    failures,
    drop,
    controls: [controlOf(one), controlOf(two)] as const,
    start,
    ...personAt(inTurns, ORIGIN, user),
    async [Symbol.asyncDispose]() {
      await Promise.all([one.close(), two.close()]);
      await drop();
    },
  };
}
