// What a stranger does with the published package: npm pack, npm install in an empty folder, npx sandbank demo.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "sandbank-package-"));
const run = (command, args, cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

try {
  const [packed] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", folder], "packages/sandbank/dist"),
  );
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", join(folder, packed.filename)]);
  console.log(
    `tarball ${inMegabytes(packed.size)}, installed ${inMegabytes(sizeOf(join(folder, "node_modules")))}`,
  );

  writeFileSync(
    join(folder, "start.mjs"),
    'import { startSandbox } from "sandbank"; const bank = await startSandbox(); console.log(bank.url); await bank.close();',
  );
  console.log(run("node", ["start.mjs"]).trim());

  const demo = run("npx", ["--no-install", "sandbank", "demo"]);
  console.log(demo);
  if (!demo.includes("Disconnected")) throw new Error("the demo did not come to its end");
} finally {
  rmSync(folder, { recursive: true });
}

function sizeOf(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function inMegabytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
