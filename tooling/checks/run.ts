import { checkDocumentedPaths } from "./documented-paths.ts";
import { checkFileLength } from "./file-length.ts";
import { checkInstitutionNames } from "./institution-names.ts";

const problems = [...checkFileLength(), ...checkInstitutionNames(), ...checkDocumentedPaths()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log("File lengths, institution names and documented paths are in order.");
