import { join } from "node:path";

/** The command line of what is published, in the folder of the bundled programs. */
export const PUBLISHED = join("sandbank", "cli.js");
