export { createWorld } from "./create-world.ts";
export * from "./model.ts";
