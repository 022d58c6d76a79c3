import { z } from "zod";

/** Kinds of life a demo user can have; each is a persona of the world. */
export const demoScenario = z.enum(["high_saver", "overspender", "stable_income"]);
export type DemoScenario = z.infer<typeof demoScenario>;
