// Asks a sandbox in this process for the paths in its arguments, and says which packages are loaded and when.
import { writeSync } from "node:fs";
import { createServer } from "node:http";
import { register } from "node:module";

register("./note-loads.ts", import.meta.url);
// What runs a sandbox as a process, and all that it imports at once.
await import("../serve.ts");
const { createSandbox } = await import("../app.ts");
const sandbox = await createSandbox({ ownsProcess: true });
const server = createServer(sandbox.listener);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const origin = `http://localhost:${address && typeof address === "object" ? address.port : 0}`;
for (const path of process.argv.slice(2)) {
  if (path === "warm-up") await sandbox.warmUp();
  else await (await fetch(origin + path, { redirect: "manual" })).arrayBuffer();
  writeSync(1, `asked ${path}\n`);
}
server.close();
server.closeAllConnections();
await sandbox.close();
