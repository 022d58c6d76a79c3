export { baseRules } from "./base-rules.ts";
export type { ExampleOptions } from "./curl-example.ts";
export { Reference, type ReferenceProps } from "./reference.tsx";
export { referenceRules } from "./reference-rules.ts";
