export * from "./error.ts";
export * from "./provider.ts";
