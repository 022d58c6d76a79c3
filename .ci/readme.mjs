// What a newcomer does with the README: npm start, its curl commands, the portal, Ctrl-C, and npm start again.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

rmSync(".sandbank", { recursive: true, force: true });

const commands = [...readFileSync("README.md", "utf8").matchAll(/^(curl .*(?:\\\n.*)*)$/gm)].map(
  ([, line]) => line,
);
if (commands.length === 0) throw new Error("the README shows no curl command any more");

const first = await start();
for (const command of commands) {
  console.log(`$ ${command}`);
  console.log(
    execFileSync("bash", ["-c", command.replace(/^curl /, "curl --fail --silent --show-error ")], {
      encoding: "utf8",
    }),
  );
}
await expectPage("http://localhost:4000/", "<div id=");
await expectPage("http://localhost:4010/", "simulation");
await interrupt(first);

const second = await start();
await interrupt(second);
rmSync(".sandbank", { recursive: true, force: true });

async function start() {
  const began = performance.now();
  // A group of its own, so that the interrupt reaches what a terminal's Ctrl-C would reach.
  const child = spawn("npm", ["start"], { detached: true, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let output = "";
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      output += chunk;
      if (output.includes("Ctrl-C stops it")) resolve();
    });
    void ended.then((code) => reject(new Error(`npm start ended with exit code ${code}`)));
  });
  const seconds = (performance.now() - began) / 1_000;
  console.log(`Ready after ${seconds.toFixed(1)} s, npm and build check included.`);
  return { child, ended };
}

async function interrupt({ child, ended }) {
  process.kill(-child.pid, "SIGINT");
  await ended;
  for (const url of ["http://localhost:4000/", "http://localhost:4010/"]) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) throw new Error(`something still answers at ${url}`);
  }
}

async function expectPage(url, text) {
  const response = await fetch(url, { headers: { accept: "text/html" } });
  const body = await response.text();
  if (!response.ok || !body.includes(text))
    throw new Error(`${url} answered ${response.status} without "${text}"`);
}
