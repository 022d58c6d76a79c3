export type * from "./door.ts";
export type * from "./door-description.ts";
