import { checkDocumentedPaths } from "./documented-paths.ts";
import { checkDocumentedSettings } from "./documented-settings.ts";
import { checkErd } from "./erd-drift.ts";
import { checkFileLength } from "./file-length.ts";
import { checkInstitutionNames } from "./institution-names.ts";

const problems = [
  ...checkFileLength(),
  ...checkInstitutionNames(),
  ...checkDocumentedPaths(),
  ...checkDocumentedSettings(),
  ...checkErd(),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(
  "File lengths, institution names, documented paths and settings and the tables' document are in order.",
);
