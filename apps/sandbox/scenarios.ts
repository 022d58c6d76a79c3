import { readFileSync } from "node:fs";
import type { Bank, Instant } from "@sandbank/domain";
import { formatProblem, parseScenario } from "@sandbank/scenario";
import type { Scenario } from "@sandbank/world";
import { ScenarioFileError } from "./scenario-file-error.ts";

/**
 * Reads scenario files; relative dates count from `anchor`.
 * @throws ScenarioFileError naming file, line and field of every problem of every file; then none is used
 */
export function readScenarios(files: readonly string[], anchor: Instant, banks: readonly Bank[]): Scenario[] {
  const scenarios: Scenario[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const result = parseScenario(readText(file), { file, anchor, banks });
    if (result.ok) scenarios.push(result.scenario);
    else problems.push(...result.problems.map(formatProblem));
  }
  if (problems.length > 0) throw new ScenarioFileError(problems.join("\n"));
  return scenarios;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new ScenarioFileError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
