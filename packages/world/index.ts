export { createWorld, MOST_ENTRIES_KEPT } from "./create-world.ts";
export * from "./model/index.ts";
