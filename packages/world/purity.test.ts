import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = import.meta.dirname ?? ".";

function sources(): { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.includes("node_modules"))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

test("nothing in the world reads the machine's clock or its randomness, or loads all of Faker", () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(40);
  for (const { path, text } of files) {
    for (const impure of [/Date\.now/, /Math\.random/, /new Date\(\)/, /performance\./, /BigInt|\b\d+n\b/]) {
      expect([path, impure.test(text)]).toEqual([path, false]);
    }
    expect([path, /^import (?!type).*"@faker-js\/faker"/m.test(text)]).toEqual([path, false]);
  }
});
