import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GENERATOR_VERSION } from "../model/index.ts";
import { personas } from "../personas/registry.ts";
import { testCountries } from "../testing/banks.ts";
import { goldenOf } from "./golden.ts";

const ADVICE =
  "the generator makes other data than before, and everybody's test data would change. If that is wanted: raise " +
  "GENERATOR_VERSION in packages/world/model/world.ts, then run `pnpm --filter @sandbank/world golden`";

function pathOf(country: string): string {
  return join(import.meta.dirname ?? ".", `${country.toLowerCase()}.jsonl`);
}

test.each(testCountries)(
  "%s is, byte for byte, what this version of the generator made before",
  async (country) => {
    await expect(await goldenOf(country), ADVICE).toMatchFileSnapshot(pathOf(country));
  },
);

test("the files are of this version of the generator, and know every persona", () => {
  for (const country of testCountries) {
    const [head = "", ...lines] = readFileSync(pathOf(country), "utf8").trimEnd().split("\n");
    expect(JSON.parse(head)).toMatchObject({ generatorVersion: GENERATOR_VERSION, country });
    for (const { id } of personas) {
      expect(lines.some((line) => line.includes(`"username":"${id}"`))).toBe(true);
    }
  }
});
