import { readConfig } from "@sandbank/core/config";
import { startCore } from "@sandbank/core/start";
import { institutions } from "@sandbank/institutions";
import { fromParent, type ToParent } from "./messages.ts";

// A core that listens nowhere and only syncs. Its clock is the machine's, moved on as far as the parent says.

let aheadMs = Number(process.env.AHEAD_MS ?? 0);
process.on("message", (message) => {
  const told = fromParent.safeParse(message);
  if (told.success) aheadMs = told.data.aheadMs;
});
const tell = (message: ToParent) => process.send?.(message);

const core = await startCore({
  config: readConfig(process.env),
  publicUrl: "http://localhost:4000",
  institutions,
  clock: { now: () => Date.now() + aheadMs },
  portalFolder: null,
  logError: (message, cause) => tell({ type: "error", message, cause: String(cause) }),
});
process.once("SIGTERM", () => void core.close().then(() => process.exit(0)));
process.once("disconnect", () => process.exit(0));
await core.work();
tell({ type: "ready" });
