import { readFileSync } from "node:fs";
import { isTestOrGenerated, repositoryFiles } from "./tracked-files.ts";

const MOST_LINES = 300;
const MOST_TEST_LINES = 400;

/** Files that have grown past what one can hold in mind. */
export function checkFileLength(): string[] {
  return repositoryFiles("*.ts", "*.tsx", "*.mjs").flatMap((path) => {
    if (/\.gen\.ts$|\/migrations\//.test(path)) return [];
    const lines = readFileSync(path, "utf8").split("\n").length - 1;
    const most = isTestOrGenerated(path) ? MOST_TEST_LINES : MOST_LINES;
    return lines > most ? [`${path} has ${lines} lines, the most is ${most}: split it by what it does`] : [];
  });
}
