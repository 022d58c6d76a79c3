import { median, timeOf } from "../measure.ts";
import { report } from "../row.ts";
import { firstPage, oldAccounts, openWorld } from "./open-world.ts";

const PEOPLE = 60;
const ROUNDS = 5;
const FAR = 900_000;

// Many neighbours of each: one person may simply lead a busier life than another.
const near = await oldAccounts(1, PEOPLE, ["checking"]);
const far = await oldAccounts(FAR, PEOPLE, ["checking"]);
const times = { near: [] as number[], far: [] as number[] };
for (let round = 0; round <= ROUNDS; round++) {
  for (let index = 0; index < PEOPLE; index++) {
    for (const [name, accounts] of [
      ["near", near],
      ["far", far],
    ] as const) {
      const account = accounts[index];
      if (!account) continue;
      const ms = await timeOf(async () => firstPage(await openWorld(), account));
      if (round > 0) times[name].push(ms);
    }
  }
}

report([
  {
    what: "(d) customer 900,000 against 1",
    measured: median(times.far) / median(times.near),
    unit: "×",
    target: { atMost: 1.2 },
    how: `cold first page, ${PEOPLE} people from each on, in turn: ${median(times.far).toFixed(2)} and ${median(times.near).toFixed(2)} ms`,
  },
]);
