import { report } from "../row.ts";
import { detectionRows } from "./rows.ts";

// A seed that nobody has looked into: only these sums of it were ever printed.
report(await detectionRows("held out", [90_210], 6, ({ country, persona }) => [country, persona]));
