import { type Operation, operationsOf } from "@sandbank/rest";
import { controlRouter } from "@sandbank/sandbox/control";
import { schemaWriter } from "./schema-writer.ts";

type Verbs = Map<string, Verbs | Operation>;

/**
 * The declaration of `Controls` with nothing behind it: what is inferred from the procedures speaks of libraries that
 * who installs the package does not have.
 * @returns text of a `.d.ts`
 */
export function declareControls(): string {
  const writer = schemaWriter();
  const verbs: Verbs = new Map();
  for (const operation of operationsOf(controlRouter)) put(verbs, operation.procedure.split("."), operation);
  const controls = `/** Everything the control plane of a world can do, as functions. Each rejects with a ControlError when it is refused. */
export interface Controls ${writeVerbs(verbs)}\n`;
  return [controls, ...writer.declarations()].join("\n");

  function writeVerbs(level: Verbs): string {
    const lines = [...level].map(([name, one]) =>
      one instanceof Map ? `readonly ${name}: ${writeVerbs(one)};` : writeVerb(name, one),
    );
    return `{\n${lines.join("\n")}\n}`;
  }

  function writeVerb(
    name: string,
    { summary, description, input, output, requiredFields }: Operation,
  ): string {
    const given = input
      ? `input${requiredFields.length > 0 ? "" : "?"}: ${writer.write(input, "input")}`
      : "";
    const result = output ? writer.write(output, "output") : "void";
    const doc =
      description === undefined ? summary : `${summary}${summary.endsWith("?") ? "" : "."} ${description}`;
    return `/** ${doc} */\nreadonly ${name}: (${given}) => Promise<${result}>;`;
  }
}

function put(verbs: Verbs, [name = "", ...rest]: readonly string[], operation: Operation): void {
  if (rest.length === 0) return void verbs.set(name, operation);
  const found = verbs.get(name);
  const below: Verbs = found instanceof Map ? found : new Map();
  verbs.set(name, below);
  put(below, rest, operation);
}
