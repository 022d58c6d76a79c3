import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Kitchen, openKitchen } from "./kitchen.ts";
import { type Recipe, readRecipe } from "./read-recipe.ts";

const folder = fileURLToPath(new URL("../../../docs/recipes", import.meta.url));
const recipes = readdirSync(folder)
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .map((file) => ({ name: file.slice(0, -3), recipe: readRecipe(join(folder, file)) }));

let kitchen: Kitchen;
beforeAll(async () => {
  kitchen = await openKitchen();
}, 120_000);
afterAll(() => kitchen?.[Symbol.dispose]());

test.for(recipes)(
  "the recipe $name runs as it is written",
  { timeout: 180_000 },
  async ({ name, recipe }, { skip }) => {
    skip(!isPossible(recipe), "what it needs is not on this machine");
    expect(recipe.script).not.toBe("");
    const { code, printed } = await kitchen.cook(name, recipe);
    expect(code, printed).toBe(0);
  },
);

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
