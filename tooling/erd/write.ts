import { writeFileSync } from "node:fs";
import { ERD_FILE, erdDocument } from "./index.ts";

writeFileSync(ERD_FILE, erdDocument());
console.log(`${ERD_FILE} is written.`);
