import { startApp } from "@sandbank/launch";
import { expect, test } from "vitest";

test("an idle connection is kept open for longer than the minute that proxies keep theirs", async () => {
  const sandbox = await startApp("sandbox", { PORT: "0", HOST: "127.0.0.1", DATA_FILE: "", PUBLIC_URL: "" });
  const answer = await fetch(sandbox.url);
  const [, seconds] = answer.headers.get("keep-alive")?.match(/^timeout=(\d+)$/) ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
  await answer.body?.cancel();
  await sandbox.stop();
});
