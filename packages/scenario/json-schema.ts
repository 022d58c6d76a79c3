import { z } from "zod";
import { scenarioInput } from "./input/scenario.ts";

/** JSON Schema of scenario files, in the draft that editors understand. */
export function scenarioJsonSchema(): unknown {
  const schema = z.toJSONSchema(scenarioInput, { io: "input", target: "draft-7" });
  return { ...schema, title: "Sandbank scenario" };
}
