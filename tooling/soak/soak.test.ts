import { databaseKinds } from "@sandbank/database/testing";
import { expect, test } from "vitest";
import { reportLines } from "./report-lines.ts";
import { soak } from "./soak.ts";

// Several processes share a database only where it is a server.
test.runIf(databaseKinds.includes("postgres"))(
  "workers that are killed sync from banks that fail: every transaction is there once, as it is, and nothing else",
  async () => {
    const report = await soak(
      {
        seed: 7,
        connections: 20,
        workers: 2,
        faults: 0.2,
        seconds: 12,
        killEverySeconds: 3,
        historyDays: 60,
      },
      () => undefined,
    );
    const { lines, right } = reportLines(report);
    expect(right, lines.join("\n")).toBe(true);
    expect(report.kills).toBeGreaterThan(0);
    expect(report.faults.struck).toBeGreaterThan(0);
    expect(report.difference.truth).toBeGreaterThan(500);
  },
  300_000,
);
