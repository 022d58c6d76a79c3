import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Files of the repository, tracked or new and not ignored, relative to its root. */
export function repositoryFiles(...patterns: string[]): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...patterns];
  return execFileSync("git", args, { encoding: "utf8" })
    .split("\n")
    .filter((path) => path !== "" && existsSync(path));
}

/** True for files that test or are written by a tool. */
export function isTestOrGenerated(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)test\/|\.gen\.ts$|\/migrations\//.test(path);
}
