export * from "./error.ts";
export * from "./provider.ts";
export * from "./stored-credentials.ts";
