import { inTurn, median } from "../measure.ts";
import { report } from "../row.ts";
import { AT_ONCE, batchBody } from "./batches.ts";
import { load, openDiscard, openSandbox, type Target, type UserLoad } from "./target.ts";

const ROUNDS = 7;
const USERS = 4;
const BATCHES = 10;

await using sandbox = await openSandbox();
await using discard = await openDiscard();
const cpuUs = new Map<Target, number[]>();
let user = 0;

const round = async (target: Target) => {
  const loads: UserLoad[] = [];
  for (let each = 0; each < USERS; each++) {
    await target.openUser(++user);
    loads.push({ user, bodies: Array.from({ length: BATCHES }, (_, batch) => batchBody(user, batch)) });
  }
  const measured = await load(target, loads);
  cpuUs.set(target, [...(cpuUs.get(target) ?? []), measured.cpuUs]);
  return measured.perSecond;
};
const rates = await inTurn(ROUNDS, { ingested: () => round(sandbox), discarded: () => round(discard) });
const cpu = (target: Target) => median(cpuUs.get(target)?.slice(1) ?? []);
const size = batchBody(1, 0).length;
const how = `batches of ${AT_ONCE} in ${Math.round(size / 1_000)} KB, ${USERS} users at once; median of ${ROUNDS} rounds in turn`;

report([
  {
    what: "(a) transactions through the Connector",
    measured: rates.ingested,
    unit: "/s",
    target: null,
    how,
  },
  {
    what: "    read, parsed and discarded",
    measured: rates.discarded,
    unit: "/s",
    target: null,
    how: "the same bodies, bare Hono and c.req.json()",
  },
  {
    what: "    ratio",
    measured: rates.ingested / rates.discarded,
    unit: "×",
    target: { atLeast: 0.5 },
    how: "",
  },
  {
    what: "    processor time of one",
    measured: cpu(sandbox),
    unit: "µs",
    target: null,
    how: `of the sandbox; ${cpu(discard).toFixed(2)} µs of what discards`,
  },
]);
