import { checkDocumentedNames } from "./documented-names.ts";
import { checkDocumentedPaths } from "./documented-paths.ts";
import { checkErd } from "./erd-drift.ts";
import { checkFileLength } from "./file-length.ts";
import { checkInstitutionNames } from "./institution-names.ts";
import { checkReplacedModules } from "./replaced-modules.ts";

const problems = [
  ...checkFileLength(),
  ...checkInstitutionNames(),
  ...checkDocumentedPaths(),
  ...checkDocumentedNames(),
  ...checkErd(),
  ...checkReplacedModules(),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(
  "File lengths, institution names, replaced modules, documented paths, settings and metrics and the tables' document are in order.",
);
