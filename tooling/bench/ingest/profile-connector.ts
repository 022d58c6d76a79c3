import { createServer } from "node:http";
import { createSandbox } from "@sandbank/sandbox";
import { batchBody } from "./batches.ts";
import { connectorAt, load } from "./target.ts";

// Only the work, for `--profile`: what serves and what asks in one process.
const sandbox = await createSandbox({ ownsProcess: true });
const server = createServer(sandbox.listener);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const target = await connectorAt({ port, cpuMs: () => 0 });
for (let user = 1; user <= 20; user++) {
  await target.openUser(user);
  await load(target, [{ user, bodies: Array.from({ length: 20 }, (_, batch) => batchBody(user, batch)) }]);
}
server.close();
server.closeAllConnections();
await sandbox.close();
