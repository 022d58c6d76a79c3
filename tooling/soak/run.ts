import { parseArgs } from "node:util";
import { reportLines } from "./report-lines.ts";
import { soak } from "./soak.ts";

// `pnpm soak [--connections 200] [--workers 4] [--minutes 3] [--faults 0.2] [--kill-every 4] [--seed 1]`

try {
  const { values } = parseArgs({
    options: {
      connections: { type: "string", default: "200" },
      workers: { type: "string", default: "4" },
      minutes: { type: "string", default: "3" },
      faults: { type: "string", default: "0.2" },
      "kill-every": { type: "string", default: "4" },
      seed: { type: "string", default: "1" },
    },
  });
  const number = (name: keyof typeof values, least: number, most: number) => {
    const value = Number(values[name]);
    if (value >= least && value <= most) return value;
    throw new Error(`--${name} is ${values[name]}; write a number from ${least} to ${most}`);
  };
  if (!process.env.TEST_DATABASE_URL) {
    throw new Error(
      "set TEST_DATABASE_URL to a Postgres server, e.g. postgres://postgres@127.0.0.1:5432/postgres",
    );
  }
  const plan = {
    seed: number("seed", 0, 2 ** 31),
    connections: number("connections", 1, 2_000),
    workers: number("workers", 1, 32),
    faults: number("faults", 0, 0.9),
    seconds: number("minutes", 0.05, 60) * 60,
    killEverySeconds: number("kill-every", 1, 3_600),
    historyDays: 120,
  };
  const report = await soak(plan, (line) => console.error(line));
  const { lines, right } = reportLines(report);
  console.log(lines.join("\n"));
  process.exitCode = right ? 0 : 1;
} catch (error) {
  console.error("soak:", error);
  process.exitCode = 2;
}
