import { openPostgres } from "@sandbank/database";
import { createTestDatabase } from "@sandbank/database/testing";
import { ServerProcess } from "../fixture/server-process.ts";
import { inTurn, timeOf } from "../measure.ts";
import { report } from "../row.ts";
import { connectedCore } from "./connected-core.ts";
import { serverOf } from "./program.ts";
import { BANK } from "./servers/big-customer.ts";

const ROUNDS = 10;

await using sandbox = await ServerProcess.start(
  serverOf("sandbox", `/${BANK}/.well-known/openid-configuration`),
);
const { url, drop } = await createTestDatabase();
const statements: string[] = [];
const postgres = await openPostgres(url, { onStatement: (text) => statements.push(text) });
try {
  const core = await connectedCore(postgres, sandbox.port);
  await core.sync();
  const makeDue = 1;
  const rounds = await inTurn(ROUNDS, {
    ms: () => timeOf(core.sync),
    statements: async () => {
      statements.length = 0;
      await core.sync();
      return statements.length - makeDue;
    },
  });
  report([
    {
      what: "(b) statements of a sync with nothing new",
      measured: rounds.statements,
      unit: "n",
      target: { atMost: 3 },
      how: "four accounts, two weeks of each read again",
    },
    {
      what: "    it takes",
      measured: rounds.ms,
      unit: "ms",
      target: null,
      how: `HTTP included; median of ${ROUNDS} rounds`,
    },
  ]);
} finally {
  await postgres.close();
  await drop();
}
