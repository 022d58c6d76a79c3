// `npm test`: install when needed, build what changed, run the tests this machine can run, and say which it cannot.
// Arguments go to vitest: npm test -- packages/sync
import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { bin, buildChanged, ensureInstalled, run } from "./workspace.mjs";

const {
  TEST_DATABASE_URL,
  CHROMIUM_PATH = findChromium(),
  PYTHON_PATH = findPython(),
  REQUIRE_ALL,
} = process.env;
if (CHROMIUM_PATH) process.env.CHROMIUM_PATH = CHROMIUM_PATH;
if (PYTHON_PATH) process.env.PYTHON_PATH = PYTHON_PATH;

const left = [];
if (!TEST_DATABASE_URL) {
  left.push("the tests on Postgres: set TEST_DATABASE_URL, e.g. postgres://postgres@127.0.0.1:5432/postgres");
}
if (!CHROMIUM_PATH) left.push("the tests in a browser: install Chromium, or set CHROMIUM_PATH to one");
if (!findProgram("xmllint")) left.push("the check of XML by its schema: install libxml2-utils");
if (!PYTHON_PATH) {
  left.push(
    "the FIU in Python: install python3-cryptography, or set PYTHON_PATH to a Python 3 that imports it",
  );
}
if (REQUIRE_ALL && left.length > 0) {
  for (const line of left) console.error(`Required and not possible here: ${line}`);
  process.exit(1);
}

await ensureInstalled();
await buildChanged();
const code = await run(join(bin, "vitest"), ["run", ...process.argv.slice(2)]);
for (const line of left) console.log(`Left out: ${line}`);
process.exit(code);

/** Path of a Chromium or Chrome that is on the PATH. */
function findChromium() {
  return findProgram("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
}

/** Path of the first of these programs that is on the PATH. */
function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/** A Python 3 that has the library cryptography. */
function findPython() {
  return ["python3", "/usr/bin/python3"].find((python) => {
    try {
      execFileSync(python, ["-c", "import cryptography"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
