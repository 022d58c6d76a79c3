export type { ScenarioInput } from "./input/scenario.ts";
export { suggestion } from "./nearest.ts";
export { formatProblem, type Problem } from "./problem.ts";
export {
  defineScenario,
  parseScenario,
  resolveScenario,
  type ScenarioOptions,
  type ScenarioResult,
} from "./read-scenario.ts";
