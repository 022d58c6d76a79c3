import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Kitchen, openKitchen } from "./kitchen.ts";
import { type Recipe, readRecipe } from "./read-recipe.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const written = readdirSync(join(root, "docs/recipes"))
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .map((file) => ({ name: file.slice(0, -3), recipe: readRecipe(join(root, "docs/recipes", file)) }));
/** What their shell blocks do goes on for ever; their tests do not. */
const firstPages = ["README.md", "packages/sandbank/README.md"].map((file) => ({
  name: `test-of-${file.replaceAll("/", "-")}`,
  recipe: { files: readRecipe(join(root, file)).files, script: "npx vitest run" },
}));
const recipes = [...written, ...firstPages];

let kitchen: Kitchen;
beforeAll(async () => {
  kitchen = await openKitchen();
});
afterAll(() => kitchen?.[Symbol.dispose]());

test.for(recipes)(
  "the recipe $name runs as it is written",
  { timeout: 300_000 },
  async ({ name, recipe }, { skip }) => {
    skip(!isPossible(recipe), "what it needs is not on this machine");
    expect(recipe.script).not.toBe("");
    const { code, printed } = await kitchen.cook(name, recipe);
    expect(code, printed).toBe(0);
  },
);

test("what the recipes write is right by the types that are published, which need no other library", {
  timeout: 300_000,
}, async () => {
  const files = recipes.flatMap(({ name, recipe }) =>
    [...recipe.files].map(([file, text]) => [join(name, file), text] as const),
  );
  const { code, printed } = await kitchen.checkTypes(new Map(files));
  expect(code, printed).toBe(0);
});

/** A browser and Python are not on every machine. */
function isPossible({ script }: Recipe): boolean {
  if (script.includes("playwright")) return process.env.CHROMIUM_PATH !== undefined;
  return !script.includes("python3") || answers("python3");
}

function answers(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
