import { readFile } from "node:fs/promises";
import type { Bank, Instant } from "@sandbank/domain";
import { formatProblem, parseScenario } from "@sandbank/scenario";
import { personas, type Scenario } from "@sandbank/world";
import { UsageError } from "../cli/usage-error.ts";

/**
 * The scenario in a file, dates counted from `anchor`; none without a file. What of the file has no meaning here is
 * told to `note`.
 * @throws UsageError with every problem of the file, a line each
 */
export async function readScenarios(
  file: string | undefined,
  { anchor, banks }: { readonly anchor: Instant; readonly banks: readonly Bank[] },
  note: (line: string) => void,
): Promise<readonly Scenario[]> {
  if (file === undefined) return [];
  const result = parseScenario(await readText(file), {
    file,
    anchor,
    banks,
    personas: personas.map(({ id }) => id),
  });
  if (!result.ok) throw new UsageError(result.problems.map(formatProblem).join("\n"));
  for (const one of result.notes) note(formatProblem(one));
  return [result.scenario];
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError(`--scenario cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
