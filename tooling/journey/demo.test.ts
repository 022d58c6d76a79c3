import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("the demo can be followed by a program, whatever the environment says of servers", async () => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["packages/sandbank/dist/cli.js", "demo", "--json"],
    { cwd: root, env: { ...process.env, HOST: "0.0.0.0", TLS_DIR: "/nowhere", DEMO_USER: "off" } },
  );
  const steps = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(stderr).toBe("");
  expect(steps.map(({ step }) => step)).toEqual(steps.map((_, index) => index + 1));
  expect(steps[0]).toMatchObject({ sandbox: expect.stringMatching(/^http:/), core: expect.any(String) });
  expect(steps.filter(({ title }) => title === "Second sync").map(({ added }) => added)).toContain(0);
  expect(steps.at(-1)).toEqual({ step: steps.length, title: "Disconnected", bank: expect.any(String) });
});
