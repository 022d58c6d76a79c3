import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checks } from "./checks.ts";

const here = fileURLToPath(import.meta.url);

const look = (name: string, env: Record<string, string>) =>
  checks.find((check) => check.name === name)?.look(env);

test.each([
  ["portal port", { PORT: "high" }, "high is no port", "--port"],
  ["sandbox port", { SANDBOX_PORT: "70000" }, "70000 is no port", "--sandbox-port"],
  ["data directory", { DATA_DIR: here }, `${here} is no folder`, "--data"],
  ["data directory", { DATA_DIR: `${here}/below` }, `${here} is no folder`, "--data"],
  ["database", { DATABASE_URL: "nowhere" }, "DATABASE_URL is no URL", "postgres://"],
])("%s of %o is found wrong, with what to do", async (name, env, detail, fix) => {
  expect(await look(name, env)).toEqual({ ok: false, detail, fix: expect.stringContaining(fix) });
});

test("what is empty counts as not set", async () => {
  expect((await look("data directory", { DATA_DIR: "" }))?.detail).toContain(".sandbank");
  expect((await look("portal port", { PORT: "" }))?.detail).toMatch(/^4000/);
});
