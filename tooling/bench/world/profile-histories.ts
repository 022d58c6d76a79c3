import { readHistory } from "./histories.ts";
import { END_OF_HISTORY, openWorld } from "./open-world.ts";

const CUSTOMERS = 150;
const world = await openWorld(END_OF_HISTORY);
for (let customer = 1; customer <= CUSTOMERS; customer++) readHistory(world, customer, () => {});
