export { createWorld, MOST_ENTRIES_KEPT } from "./create-world.ts";
export * from "./model/index.ts";
export { type CheckOptions, checkPersona, type Violation } from "./personas/check-persona.ts";
export type { Invariant, Persona, PersonaView, Span } from "./personas/persona.ts";
export { MOST_COPIES, personas } from "./personas/registry.ts";
