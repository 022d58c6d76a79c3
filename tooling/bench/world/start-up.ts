import { timeOf } from "../measure.ts";
import { report } from "../row.ts";

const imported = await timeOf(() => import("./open-world.ts"));
const { openWorld } = await import("./open-world.ts");
const created = await timeOf(openWorld);

report([
  {
    what: "(f) import and createWorld",
    measured: imported + created,
    unit: "ms",
    target: { atMost: 100 },
    how: "one country with its Faker locale; median of fresh processes",
  },
]);
