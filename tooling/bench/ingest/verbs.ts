import { systemClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { createIngestedAccounts, type IngestedBatch } from "@sandbank/world";
import { inTurn } from "../measure.ts";
import { report } from "../row.ts";
import { ACCOUNTS, AT_ONCE, batchBody } from "./batches.ts";
import { readBody } from "./read-body.ts";

const ROUNDS = 7;
const BATCHES = 20;

/** Held on to, so that no engine may leave out the work. */
let parsed: unknown;
const store = createMemoryStore({ clock: systemClock });
const ingested = createIngestedAccounts({ shelf: store, clock: systemClock, seed: 42 });
let user = 0;

const rates = await inTurn(ROUNDS, {
  ingested: async () => {
    const name = `user-${++user}`;
    await ingested.open(
      name,
      ACCOUNTS.map((externalId) => ({
        externalId,
        name: externalId,
        number: "1",
        type: "CHECKING",
        currency: "SEK",
        balanceMinor: 0,
      })),
    );
    const batches = Array.from({ length: BATCHES }, (_, at): IngestedBatch => readBody(batchBody(user, at)));
    const begun = performance.now();
    for (const batch of batches) {
      const result = await ingested.ingest(name, batch);
      if (!result.ok) throw new Error(result.refusal.message);
    }
    return perSecond(begun);
  },
  parsed: () => {
    const bodies = Array.from({ length: BATCHES }, (_, at) => batchBody(user, at));
    const begun = performance.now();
    for (const body of bodies) parsed = JSON.parse(body);
    return perSecond(begun);
  },
});

function perSecond(begun: number): number {
  return ((BATCHES * AT_ONCE) / (performance.now() - begun)) * 1_000;
}

report([
  {
    what: "(b) the verb alone",
    measured: rates.ingested,
    unit: "/s",
    target: { atLeast: 1_000_000 },
    how: `batches of ${AT_ONCE} as they were read, store in memory; median of ${ROUNDS} rounds in turn`,
  },
  {
    what: "    JSON.parse of the same bodies",
    measured: rates.parsed,
    unit: "/s",
    target: null,
    how: parsed ? "nothing else" : "",
  },
]);
