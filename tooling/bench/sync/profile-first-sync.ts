import { openPostgres } from "@sandbank/database";
import { createTestDatabase } from "@sandbank/database/testing";
import { ServerProcess } from "../fixture/server-process.ts";
import { connectedCore } from "./connected-core.ts";
import { serverOf } from "./program.ts";
import { BANK } from "./servers/big-customer.ts";

await using sandbox = await ServerProcess.start(
  serverOf("sandbox", `/${BANK}/.well-known/openid-configuration`),
);
const { url, drop } = await createTestDatabase();
const postgres = await openPostgres(url);
try {
  const core = await connectedCore(postgres, sandbox.port);
  await core.sync();
} finally {
  await postgres.close();
  await drop();
}
