import { inTurn, timeOf } from "../measure.ts";
import { report } from "../row.ts";
import { oldAccounts, openWorld } from "./open-world.ts";

const ROUNDS = 9;
const CALLS = 2_000;

const [account] = await oldAccounts(1, 1);
if (!account) throw new Error("nobody has an old account");
const world = await openWorld();
let rows = 0;

const { page } = await inTurn(ROUNDS, {
  page: async () => {
    const ms = await timeOf(() => {
      for (let call = 0; call < CALLS; call++) rows = world.transactions(account).transactions.length;
    });
    return ms / CALLS;
  },
});

report([
  {
    what: "(c) first page, hot",
    measured: page,
    unit: "ms",
    target: { atMost: 0.1 },
    how: `${rows} rows, the same account again; median of ${ROUNDS} × ${CALLS}`,
  },
]);
