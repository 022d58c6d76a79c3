import { report } from "../row.ts";
import { detectionRows } from "./rows.ts";

// The seed the rules were made with: what comes out right here says little by itself.
report(await detectionRows("tuned", [42], 6, ({ country, persona }) => [country, persona]));
