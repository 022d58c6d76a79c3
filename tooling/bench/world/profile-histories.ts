import { readHistory } from "./histories.ts";
import { openWorld } from "./open-world.ts";

const CUSTOMERS = 150;
const world = await openWorld();
for (let customer = 1; customer <= CUSTOMERS; customer++) readHistory(world, customer, () => {});
