import { command } from "../cli/command.ts";
import { checks } from "./checks.ts";

/** `sandbank doctor`: what could keep it from running here. */
export const doctor = command({
  name: "doctor",
  summary:
    "Looks whether this machine can run everything: Node, the ports, localhost, the data directory, memory, the database. Ends with 1 when something has to be put right.",
  options: { json: { type: "boolean", help: "prints the findings as JSON" } },
  async run({ json }, { print, style }) {
    const findings = await Promise.all(
      checks.map(async ({ name, look }) => ({ name, ...(await look(process.env)) })),
    );
    if (json) print(JSON.stringify(findings));
    else {
      for (const { name, ok, detail, fix } of findings) {
        print(`${ok ? style.dim("ok  ") : style.bold("bad ")} ${name.padEnd(15)} ${detail}`);
        if (!ok) print(`     ${"".padEnd(15)} ${fix}`);
      }
    }
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
});
