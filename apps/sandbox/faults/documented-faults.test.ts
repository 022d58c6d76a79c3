// The tables of docs/faults.md say what the code does: a test that fails shows the table to write there.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { requestFilter } from "../requests/request-filter.ts";
import { effect } from "./effect.ts";
import { faultMatch, newFault } from "./fault-rule.ts";
import { presetNamed, presetNames } from "./presets.ts";

const objectSchema = z.looseObject({
  description: z.string().optional(),
  properties: z.record(
    z.string(),
    z.looseObject({ description: z.string().optional(), default: z.json().optional() }),
  ),
});

function fieldsOf(schema: z.ZodType) {
  const { description = "", properties } = objectSchema.parse(
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
  );
  const fields = Object.entries(properties).filter(([name]) => name !== "type");
  return { description, fields };
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const defaultOf = (value: unknown) =>
  value === undefined || JSON.stringify(value) === "{}" ? "" : `; default \`${JSON.stringify(value)}\``;

const effects = table(
  ["Effect", "What a client sees", "Fields"],
  effect.options.map((option) => {
    const { description, fields } = fieldsOf(option);
    const told = fields.map(
      ([name, field]) => `\`${name}\`: ${field.description}${defaultOf(field.default)}`,
    );
    return [`\`${option.shape.type.value}\``, description, told.join("<br>") || "none"];
  }),
);

const presets = table(
  ["Preset", "What happens", "Effect", "Times"],
  presetNames.map((name) => {
    const { description, effect, times } = presetNamed(name);
    return [`\`${name}\``, description, `\`${effect.type}\``, times === undefined ? "always" : String(times)];
  }),
);

function fieldTable(schema: z.ZodType): string {
  const { fields } = fieldsOf(schema);
  return table(
    ["Field", "Meaning"],
    fields.map(([name, { description = "" }]) => [`\`${name}\``, description]),
  );
}

test.each([
  ["effects", effects],
  ["presets", presets],
  ["rule", fieldTable(newFault)],
  ["match", fieldTable(faultMatch)],
  ["requests", fieldTable(requestFilter)],
])("the table of %s says what the code does", (name, wanted) => {
  const text = readFileSync(new URL("../../../docs/faults.md", import.meta.url), "utf8");
  const [, written] = text.split(`<!-- ${name} -->\n`);
  expect(written?.trim()).toBe(wanted);
  expect(wanted).not.toContain("undefined");
});
