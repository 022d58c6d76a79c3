export * from "./day.ts";
export * from "./events.ts";
export * from "./payer-mandates.ts";
export * from "./requests.ts";
export * from "./responses.ts";
export * from "./values.ts";
