export type { ScenarioInput } from "./input/scenario.ts";
export { formatProblem, type Problem } from "./problem.ts";
export {
  defineScenario,
  parseScenario,
  resolveScenario,
  type ScenarioOptions,
  type ScenarioResult,
} from "./read-scenario.ts";
