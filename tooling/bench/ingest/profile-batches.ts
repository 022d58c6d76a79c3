import { systemClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { createIngestedAccounts } from "@sandbank/world";
import { ACCOUNTS, batchBody } from "./batches.ts";
import { readBody } from "./read-body.ts";

// Only the work, for `--profile`.
const ingested = createIngestedAccounts({
  shelf: createMemoryStore({ clock: systemClock }),
  clock: systemClock,
  seed: 42,
});
const batches = Array.from({ length: 20 }, (_, at) => readBody(batchBody(1, at)));
for (let user = 0; user < 30; user++) {
  const opened = ACCOUNTS.map((externalId) => ({
    externalId,
    name: externalId,
    number: "1",
    type: "CHECKING" as const,
    currency: "SEK",
    balanceMinor: 0,
  }));
  await ingested.open(`user-${user}`, opened);
  for (const batch of batches) await ingested.ingest(`user-${user}`, batch);
}
