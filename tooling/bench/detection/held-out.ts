import { report } from "../row.ts";
import { detectionRows } from "./rows.ts";

// Seeds nobody looked at one by one.
report(await detectionRows("held out", [4711], 6, ({ country, persona }) => [country, persona]));
