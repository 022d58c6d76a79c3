import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { terminalOn } from "../cli/terminal.ts";
import { completion } from "./completion.ts";

async function scriptFor(shell: string): Promise<string> {
  let out = "";
  const write = (text: string) => {
    out += text;
  };
  expect(await completion.run([shell], terminalOn({ write }, { write }))).toBe(0);
  return out;
}

/** What bash offers for a line, its last word being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const probe = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
    _sandbank; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["-c", `${await scriptFor("bash")}\n${probe}`], { encoding: "utf8" });
  return out.split("\n").filter(Boolean);
}

test("bash completes commands, their second words and their options", async () => {
  expect(await offered("sandbank", "wor")).toEqual(["world"]);
  expect(await offered("sandbank", "world", "")).toEqual(expect.arrayContaining(["show", "list", "check"]));
  expect(await offered("sandbank", "sandbox", "--se")).toEqual(["--seed"]);
  expect(await offered("sandbank", "completion", "z")).toEqual(["zsh"]);
});

test("every shell has a script that names every command; another shell is refused", async () => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const script = await scriptFor(shell);
    for (const word of ["sandbox", "core", "demo", "certs", "doctor"]) expect(script).toContain(word);
  }
  await expect(scriptFor("powershell")).rejects.toThrow("bash, zsh, fish");
});
