import type { SoakReport } from "./soak.ts";

const MOST_SHOWN = 5;

/** A report for a terminal, and whether everything in it is right. */
export function reportLines(report: SoakReport): { lines: string[]; right: boolean } {
  const { difference, faults } = report;
  const { missing, twice, wrong, extra, notConnected } = difference;
  const problems = { missing, twice, wrong, extra, "not connected": notConnected };
  const right =
    Object.values(problems).every((found) => found.length === 0) && report.settledAfterSeconds !== null;
  const rows: [string, string | number][] = [
    ["days that passed", report.worldDays.toFixed(1)],
    ["workers killed (kill -9)", report.kills],
    ["requests", faults.requests],
    ["spoiled", `${faults.struck} (${((100 * faults.struck) / Math.max(1, faults.requests)).toFixed(1)} %)`],
    ...[...faults.byEffect].map(([effect, times]): [string, number] => [`  ${effect}`, times]),
    ["sync runs", report.syncs],
    ["people who had to sign in again", report.signedInAgain],
    [
      "all well after",
      report.settledAfterSeconds === null ? "never" : `${report.settledAfterSeconds.toFixed(1)} s`,
    ],
    ["transactions that happened", difference.truth],
    ["transactions stored", difference.stored],
    ...Object.entries(problems).map(([name, found]): [string, number] => [name, found.length]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const said = [...report.errors].sort((a, b) => b[1] - a[1]).map(([line, times]) => `  ${times} × ${line}`);
  return {
    right,
    lines: [
      ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
      ...(said.length > 0 ? ["what workers said:", ...said.slice(0, 20)] : []),
      ...Object.entries(problems).flatMap(([name, found]) =>
        found.slice(0, MOST_SHOWN).map((line) => `${name}: ${line}`),
      ),
      right ? "Everything is there once, and nothing else." : "NOT RIGHT.",
    ],
  };
}
