import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { repositoryFiles } from "./tracked-files.ts";

const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g;
const CODE_PATH = /`((?:apps|packages|tooling|docs|scripts)\/[\w./-]+)`/g;
const SCRIPT = /`pnpm (?:run )?([a-z][\w:-]*)/g;
const PNPM_COMMANDS = new Set(["install", "exec", "add", "approve"]);

/** Paths, links and commands in the documents that lead nowhere. */
export function checkDocumentedPaths(): string[] {
  const scripts = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  return repositoryFiles("*.md").flatMap((document) => {
    if (document.startsWith(".changeset/") || document === "CHANGELOG.md") return [];
    const text = readFileSync(document, "utf8");
    const links = [...text.matchAll(LINK)].map(([, path = ""]) => normalize(join(dirname(document), path)));
    const paths = [...text.matchAll(CODE_PATH)].map(([, path = ""]) => path);
    const missing = [...links, ...paths].filter((path) => !existsSync(path));
    const unknown = [...text.matchAll(SCRIPT)]
      .map(([, name = ""]) => name)
      .filter((name) => !(name in scripts) && !PNPM_COMMANDS.has(name));
    return [
      ...missing.map((path) => `${document} names ${path}, which does not exist`),
      ...unknown.map((name) => `${document} names \`pnpm ${name}\`, which is no script of package.json`),
    ];
  });
}
