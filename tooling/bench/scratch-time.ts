import { detectStreams } from "@sandbank/detection";
import { people } from "./detection/people.ts";
let t = performance.now();
let n = 0;
for await (const c of people(42, 2)) {
  const gen = performance.now() - t; t = performance.now();
  if (c.movements.length < 8000) detectStreams(c.movements);
  console.log(c.country, c.persona, c.movements.length, "gen", gen.toFixed(0), "detect", (performance.now() - t).toFixed(0));
  t = performance.now();
  if (++n > 24) break;
}
