export * from "./manifest.ts";
export { institutions } from "./registry.ts";
