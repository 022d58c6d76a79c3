import { readFileSync } from "node:fs";
import { repositoryFiles } from "./tracked-files.ts";

/** Tests of packages that put other modules in the place of ours, where the tests of several files share them. */
export function checkReplacedModules(): string[] {
  return repositoryFiles("packages/**/*.test.ts").flatMap((path) => {
    if (path.endsWith(".isolated.test.ts") || path.startsWith("packages/sandbank/")) return [];
    if (!/\bvi\.(mock|doMock|resetModules|stubGlobal)\(/.test(readFileSync(path, "utf8"))) return [];
    return [`${path} replaces modules that other tests have loaded, too: call it *.isolated.test.ts`];
  });
}
