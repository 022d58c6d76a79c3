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
  expect(await offered("sandbank", "core", "r")).toEqual(["rotate-keys"]);
  expect(await offered("sandbank", "--v")).toEqual(["--version"]);
});

test("bash goes on after an option's value and after the word a command takes", async () => {
  expect(await offered("sandbank", "sandbox", "--port", "0", "--se")).toEqual(["--seed"]);
  expect(await offered("sandbank", "tink", "demo-user", "high_saver", "--mark")).toEqual(["--market"]);
  expect(await offered("sandbank", "tink", "demo-user", "high_saver", "")).not.toContain("overspender");
});

test("where a value is due bash offers files and no options", async () => {
  expect(await offered("sandbank", "sandbox", "--data", "")).toEqual([]);
  expect(await offered("sandbank", "sandbox", "--json", "--da")).toEqual(expect.arrayContaining(["--data"]));
});

test("fish says what each command and option is for, and which take a value", async () => {
  const lines = (await scriptFor("fish")).split("\n");
  const among = (...parts: string[]) => lines.filter((line) => parts.every((part) => line.includes(part)));
  expect(among("__fish_use_subcommand", "-a doctor", "-d 'Looks whether")).toHaveLength(1);
  expect(among("__fish_seen_subcommand_from sandbox'", "-l port -r -d 'where to listen")).toHaveLength(1);
  expect(among("__fish_seen_subcommand_from sandbox'", "-l json -d '")).toHaveLength(1);
  // What `core rotate-keys` has not is not offered after it.
  expect(among("from core; and not __fish_seen_subcommand_from rotate-keys'", "-l port")).toHaveLength(1);
});

test("every shell has a script that names every command; another shell is refused", async () => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const script = await scriptFor(shell);
    for (const word of ["sandbox", "core", "demo", "certs", "doctor"]) expect(script).toContain(word);
  }
  await expect(scriptFor("powershell")).rejects.toThrow("bash, zsh, fish");
});
