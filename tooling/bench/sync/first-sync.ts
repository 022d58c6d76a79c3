import { openEmbedded, openPostgres } from "@sandbank/database";
import { createTestDatabase } from "@sandbank/database/testing";
import { sql } from "drizzle-orm";
import { ServerProcess } from "../fixture/server-process.ts";
import { inTurn, timeOf } from "../measure.ts";
import { report } from "../row.ts";
import { connectedCore } from "./connected-core.ts";
import { builtValues, makeTarget, stagedCopy } from "./limits.ts";
import { serverOf } from "./program.ts";
import { BANK, TRANSACTIONS } from "./servers/big-customer.ts";
import { storedRows } from "./stored-rows.ts";

const ROUNDS = 2;
/** Of the rows, so that the slow ones do not take all the time there is. */
const FEW = 20_000;

const perSecond = async (rows: number, work: () => Promise<unknown>) => (rows / (await timeOf(work))) * 1_000;

await using sandbox = await ServerProcess.start(
  serverOf("sandbox", `/${BANK}/.well-known/openid-configuration`),
);
const { url, drop } = await createTestDatabase();
const postgres = await openPostgres(url);
const embedded = await openEmbedded(null);
try {
  const [core, small] = [
    await connectedCore(postgres, sandbox.port),
    await connectedCore(embedded, sandbox.port),
  ];
  await core.sync();
  const rows = await storedRows(postgres, core.userId);
  if (rows.length < TRANSACTIONS) throw new Error(`${rows.length} of ${TRANSACTIONS} transactions arrived`);
  const few = rows.slice(0, FEW);
  const emptied = async (database: typeof postgres, { forget }: typeof core) => {
    await database.db.execute(sql`truncate financial_transactions`);
    await forget();
  };
  const target = async () => {
    await emptied(postgres, core);
    return makeTarget(postgres, core.userId, core.connectionId);
  };
  const rates = await inTurn(ROUNDS, {
    sync: async () => {
      await emptied(postgres, core);
      return perSecond(rows.length, core.sync);
    },
    copy: async () => {
      const into = await target();
      return perSecond(rows.length, () => stagedCopy(url, into, rows));
    },
    values: async () => {
      const into = await target();
      return perSecond(few.length, () => builtValues(postgres, into, few));
    },
    embedded: async () => {
      await emptied(embedded, small);
      return perSecond(rows.length, small.sync);
    },
  });
  const of = `medians of ${ROUNDS} rounds in turn`;
  report([
    {
      what: "(a) first sync into Postgres",
      measured: rates.sync,
      unit: "/s",
      target: null,
      how: `${TRANSACTIONS.toLocaleString("en")} transactions: HTTP from a sandbox, parsing, mapping, storing; ${of}`,
    },
    {
      what: "    staged COPY + ON CONFLICT",
      measured: rates.copy,
      unit: "/s",
      target: null,
      how: "the same rows into the same table, one COPY",
    },
    {
      what: "    drizzle values()",
      measured: rates.values,
      unit: "/s",
      target: null,
      how: `${FEW.toLocaleString("en")} of the same rows, 1,000 a statement`,
    },
    {
      what: "    first sync into PGlite",
      measured: rates.embedded,
      unit: "/s",
      target: null,
      how: "in memory",
    },
    {
      what: "    first sync ÷ staged COPY",
      measured: rates.sync / rates.copy,
      unit: "×",
      target: { atLeast: 0.4 },
      how: "",
    },
    {
      what: "    first sync ÷ drizzle values()",
      measured: rates.sync / rates.values,
      unit: "×",
      target: { atLeast: 3 },
      how: "",
    },
  ]);
} finally {
  await embedded.close();
  await postgres.close();
  await drop();
}
